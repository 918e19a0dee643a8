namespace MVoting.Api.Routing;

/// <summary>
/// A parameter of the query (or, with <paramref name="IsHeader"/>, a header) of a route, with the name of its
/// schema.
/// </summary>
public sealed record RouteParameter(string Name, string Description, string Schema, bool IsHeader = false);
