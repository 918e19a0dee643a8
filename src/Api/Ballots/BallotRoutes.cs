namespace MVoting.Api.Ballots;

/// <summary>
/// Maps the routes of ballots. Their doors check everything themselves: nothing stands between them and the web
/// server.
/// </summary>
public static class BallotRoutes
{
    public static void Map(IEndpointRouteBuilder routes, BallotDoor door, BatchDoor batchDoor)
    {
        const string Pattern = "/v1/cities/{city}/polls/{poll}/ballots";
        routes.MapPost(Pattern, door.HandleAsync).WithMetadata(BallotTexts.Cast);
        routes.MapPost(Pattern + "/batch", batchDoor.HandleAsync).WithMetadata(BallotTexts.Batch);
    }
}
