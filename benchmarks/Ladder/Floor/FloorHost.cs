using MVoting.Api;
using MVoting.Ladder.Measure;
using MVoting.Silo.Hosting;

namespace MVoting.Ladder.Floor;

/// <summary>
/// The product's Kestrel, answering the product's JSON to the product's requests, without voting. What the product
/// does less than this is the price of authentication, rules, the box and the disk.
/// </summary>
internal static class FloorHost
{
    private const string Route = "/v1/cities/{city}/polls/{poll}/ballots";

    /// <param name="hasUsualPolicy">Whether its socket threads keep the system's scheduling policy.</param>
    public static async Task RunAsync(
        string urls, bool isHandParsed, bool hasUsualPolicy, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", urls]);
        KestrelSetup.Configure(builder);
        if (!hasUsualPolicy)
        {
            builder.Services.AddHostedService<EventLoops>();
        }

        builder.Services.ConfigureHttpJsonOptions(
            options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, FloorJson.Default));
        await using var app = builder.Build();
        app.MapGet("/health/ready", () => TypedResults.Ok());
        AllocatedRoute.Map(app);
        if (isHandParsed)
        {
            app.MapPost(Route, HandParsedFloor.AnswerAsync);
        }
        else
        {
            app.MapPost(Route, BoundFloor.Answer);
        }

        await app.StartAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
    }
}
