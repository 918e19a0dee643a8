using MVoting.Api.Access;

namespace MVoting.Api.Routing;

/// <summary>A request that was admitted to a city.</summary>
/// <param name="Poll">The poll in the path; empty when the path names none.</param>
/// <param name="Key">The key of the request, for one that lasts (<see cref="Gate.Watch"/>).</param>
public readonly record struct CityRequest(
    HttpContext Context, KnownKey Key, Credential Credential, string City, string Poll)
{
    /// <summary>A parameter of the query that may stand once; null: absent.</summary>
    public string? Query(string name) => Context.Request.Query[name] is { Count: > 0 } values ? values[^1] : null;
}
