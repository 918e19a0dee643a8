using System.Text.Json;
using MVoting.Api.Access;
using MVoting.Api.Engine;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Api.Routing;
using MVoting.Core.Polls;
using MVoting.Grains.Cities;

namespace MVoting.Api.Cities;

/// <summary>Making, changing and reading a city.</summary>
public sealed class CityRoutes(IEngine engine)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapCity("PUT", "/v1/cities/{city}", AccessScope.Operator, CityTexts.Put, PutAsync);
        routes.MapCity("GET", "/v1/cities/{city}", AccessScope.None, CityTexts.Get, GetAsync);
    }

    private async Task<Reply?> PutAsync(CityRequest request)
    {
        if (!Identifiers.IsId(request.City))
        {
            return Reply.WrongField("city", $"In the path: {Identifiers.Rule}.");
        }

        var body = await RequestBody.ReadJsonAsync(request.Context, DoorLimits.BodySizeBytes);
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        using var fields = StrictObject.Read(body.Bytes, "name", "locales", "timeZone");
        var city = CityReader.Read(fields);
        if (fields.Errors.Count > 0)
        {
            return Reply.Problem(ProblemKinds.Malformed, errors: fields.Errors);
        }

        var isNew = await engine.City(request.City).PutAsync(city);
        var json = ToJson(request.City, city);
        return isNew
            ? Reply.Of(StatusCodes.Status201Created, json) with { Location = $"/v1/cities/{request.City}" }
            : Reply.Of(StatusCodes.Status200OK, json);
    }

    private async Task<Reply?> GetAsync(CityRequest request)
    {
        var city = Identifiers.IsId(request.City) ? await engine.City(request.City).GetAsync() : null;
        return city is null
            ? Reply.Problem(ProblemKinds.NotFound)
            : Reply.Of(StatusCodes.Status200OK, ToJson(request.City, city));
    }

    private static ReadOnlyMemory<byte> ToJson(string id, CityDescription city) =>
        JsonText.Make((id, city), static (writer, state) =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", state.id);
            writer.WritePropertyName("name");
            using (var name = JsonDocument.Parse(state.city.Name))
            {
                name.RootElement.WriteTo(writer);
            }

            writer.WriteStartArray("locales");
            foreach (var locale in state.city.Locales)
            {
                writer.WriteStringValue(locale);
            }

            writer.WriteEndArray();
            writer.WriteString("timeZone", state.city.TimeZone);
            writer.WriteEndObject();
        });
}
