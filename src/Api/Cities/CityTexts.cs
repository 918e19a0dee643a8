using MVoting.Api.Routing;

namespace MVoting.Api.Cities;

/// <summary>What the contract says of the routes of cities.</summary>
public static class CityTexts
{
    private const string Tag = "Cities";

    public static readonly RouteText Put = new(
        "putCity", Tag, "Makes or changes a city.",
        [new(201, "The city was made.", "City"), new(200, "The city was changed.", "City")],
        [])
    {
        Scope = "operator",
        Body = "CityDescription",
    };

    public static readonly RouteText Get = new("getCity", Tag, "Reads a city.", [new(200, "The city.", "City")], []);
}
