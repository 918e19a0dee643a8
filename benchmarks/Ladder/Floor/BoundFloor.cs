using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MVoting.Ladder.Floor;

/// <summary>The floor as most would write it: bound parameters, source-generated JSON.</summary>
internal static class BoundFloor
{
    public static JsonHttpResult<FloorAnswer> Answer(FloorBallot ballot, string poll)
    {
        var code = FloorCodes.Next();
        var receipt = new FloorReceipt(poll, FloorCodes.Text(code));
        var now = DateTimeOffset.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return TypedResults.Json(
            new FloorAnswer(receipt, now), FloorJson.Default.FloorAnswer, statusCode: StatusCodes.Status201Created);
    }
}
