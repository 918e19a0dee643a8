using MVoting.Api.Routing;
using MVoting.Grains.Cities;

namespace MVoting.Api.Cities;

/// <summary>What the contract says of the routes of keys.</summary>
public static class KeyTexts
{
    private const string Tag = "Keys";

    public static readonly RouteText Post = new(
        "makeKey", Tag, "Makes a key.", [new(201, "The key with its secret.", "MadeKey")], ["too-many"])
    {
        Description = "The secret is shown this once. A key can give only scopes that it has itself.",
        Scope = Scopes.WriteKeys,
        Body = "KeyDescription",
    };

    public static readonly RouteText List = new(
        "listKeys", Tag, "Lists the city's keys, without their secrets.", [new(200, "The keys.", "KeyList")], [])
    {
        Scope = Scopes.WriteKeys,
    };

    public static readonly RouteText Delete = new(
        "removeKey", Tag, "Removes a key.", [new(204, "The key is removed.", null)], [])
    {
        Description = "A server that knows the key believes it for another ten seconds at most.",
        Scope = Scopes.WriteKeys,
    };
}
