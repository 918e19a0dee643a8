using MVoting.Api.Access;
using MVoting.Api.Routing;

namespace MVoting.Api.Outcomes;

/// <summary>Maps the routes of outcomes and exports.</summary>
public static class OutcomeRoutes
{
    public static void Map(IEndpointRouteBuilder routes, OutcomeDoor outcomes, ExportDoor exports)
    {
        const string Poll = "/v1/cities/{city}/polls/{poll}";
        routes.MapCity("GET", Poll + "/outcome", AccessScope.None, OutcomeTexts.Outcome, outcomes.GetAsync);
        routes.MapCity("GET", Poll + "/export", AccessScope.None, OutcomeTexts.Export, exports.GetAsync);
    }
}
