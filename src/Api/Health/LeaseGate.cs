using MVoting.Api.Metrics;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Silo.Processes;

namespace MVoting.Api.Health;

/// <summary>
/// Answers nothing from an embedded silo that is not certainly alone on its database: after a pause of the process
/// another one may have changed whatever this one remembers.
/// </summary>
public static class LeaseGate
{
    private static readonly PathString s_health = new("/health");

    /// <summary>Puts it before everything else; without a lease there is no gate.</summary>
    public static void Use(WebApplication app, EmbeddedLease? lease)
    {
        if (lease is null)
        {
            return;
        }

        app.Use((context, next) =>
        {
            if (lease.IsHeld || context.Request.Path.StartsWithSegments(s_health))
            {
                return next(context);
            }

            // Before the routing nobody knows whether this is a ballot.
            QuietRequest.DropSpan(context);
            return Reply.Problem(ProblemKinds.TryAgain).WriteAsync(context).AsTask();
        });
    }
}
