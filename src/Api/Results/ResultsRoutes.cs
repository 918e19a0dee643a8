using MVoting.Api.Access;
using MVoting.Api.Routing;

namespace MVoting.Api.Results;

/// <summary>Maps the routes of results.</summary>
public static class ResultsRoutes
{
    public static void Map(IEndpointRouteBuilder routes, ResultsDoor door)
    {
        const string Pattern = "/v1/cities/{city}/polls/{poll}/results";
        routes.MapCity(
            "GET", Pattern, AccessScope.None, ResultsTexts.Get, async request => await door.GetAsync(request));
        routes.MapCity("GET", Pattern + "/stream", AccessScope.None, ResultsTexts.Stream, door.StreamAsync);
    }
}
