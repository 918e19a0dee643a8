namespace MVoting.Api.Routing;

/// <summary>
/// What the contract says of a route: metadata of each endpoint, from which the OpenAPI document is made. Schemas
/// and problem slugs are named as in <c>Docs/schemas.json</c> and <c>ProblemKinds</c>.
/// </summary>
/// <param name="Id">Operation id; stable.</param>
/// <param name="Tag">The group in the documentation.</param>
/// <param name="Summary">One line.</param>
/// <param name="Successes">Status, schema name (null: no body) and media type of each good answer.</param>
/// <param name="Problems">Slugs that this route may answer.</param>
public sealed record RouteText(
    string Id,
    string Tag,
    string Summary,
    IReadOnlyList<RouteSuccess> Successes,
    IReadOnlyList<string> Problems)
{
    /// <summary>More than the summary says; Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The scope a city's key needs; null: any key of the city; empty: none at all.</summary>
    public string? Scope { get; init; }

    /// <summary>Whether the route needs a key.</summary>
    public bool NeedsKey { get; init; } = true;

    /// <summary>Whether the route takes a key although it needs none.</summary>
    public bool TakesKey { get; init; }

    /// <summary>Schema of the body; null: no body.</summary>
    public string? Body { get; init; }

    /// <summary>Media type of the body.</summary>
    public string BodyMediaType { get; init; } = "application/json";

    /// <summary>Parameters of the query and headers.</summary>
    public IReadOnlyList<RouteParameter> Parameters { get; init; } = [];
}
