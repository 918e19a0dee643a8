namespace MVoting.Api.Routing;

/// <summary>A good answer of a route.</summary>
public sealed record RouteSuccess(
    int Status, string Description, string? Schema, string MediaType = "application/json");
