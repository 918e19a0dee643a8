using System.Text.Json;
using MVoting.Api.Engine;
using MVoting.Api.Routing;
using MVoting.Core.Exports;

namespace MVoting.Api.Outcomes;

/// <summary>Reads what an export says of its poll beside the ballots: the city's name and the days of the voting.</summary>
public static class ExportFrames
{
    public static async Task<ExportFrame> ReadAsync(IEngine engine, CityRequest request, ExportQuery query)
    {
        var city = await engine.City(request.City).GetAsync();
        var poll = await engine.Poll(request.City, request.Poll).GetAsync();
        var made = poll?.CreatedAtMs ?? 0;
        return new ExportFrame
        {
            City = city is null ? request.City : FirstText(city.Name),
            Began = DateTimeOffset.FromUnixTimeMilliseconds(poll?.OpenedAtMs ?? made),
            Ended = DateTimeOffset.FromUnixTimeMilliseconds(poll?.ClosedAtMs ?? made),
            Seats = query.Seats,
        };
    }

    // A city's name is kept as JSON: one text, or texts by language.
    private static string FirstText(string json)
    {
        using var name = JsonDocument.Parse(json);
        var text = name.RootElement;
        if (text.ValueKind == JsonValueKind.Object)
        {
            text = text.EnumerateObject().First().Value;
        }

        return text.GetString() ?? "";
    }
}
