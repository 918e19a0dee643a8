using MVoting.Api.Engine;
using MVoting.Api.Health;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Api.Results;
using MVoting.Api.Routing;
using MVoting.Api.Sharing;
using MVoting.Core.Counting;
using MVoting.Core.Polls;

namespace MVoting.Api.Outcomes;

/// <summary>
/// Who won and why. What can be refused is refused before a ballot is read; then the ballots stream from the journal
/// into a merged profile, and a thread of its own counts. Both end when the caller goes, when the process is told to
/// end, and after <see cref="DoorLimits.CountTimeoutMs"/>.
/// </summary>
public sealed class OutcomeDoor(ClosedPolls polls, IEngine engine, OutcomesKept kept, Drain drain, TimeProvider time)
{
    private const string Revalidate = "private, no-cache";

    private readonly CityShares _slots = new(DoorLimits.CountsAtATime);

    /// <summary>The outcome of one question by one rule; 304 when the caller has it.</summary>
    public async Task<Reply?> GetAsync(CityRequest request)
    {
        var errors = new List<FieldError>();
        if (OutcomeQuery.Read(request, errors) is not { } query)
        {
            return Reply.Problem(ProblemKinds.Malformed, errors: errors);
        }

        var (poll, refusal) = await polls.FindAsync(request);
        if (poll is null)
        {
            return refusal;
        }

        var key = $"{request.City}/{request.Poll}/{poll.Asked.Id}\n{query.Key}";
        if (kept.Find(key) is { } known)
        {
            return Show(request, known);
        }

        using var slot = _slots.TryTake(request.City);
        if (slot is null)
        {
            return Reply.Problem(ProblemKinds.TryAgain, "The server counts as many outcomes, of this city or in all, as it does at a time.");
        }

        try
        {
            var view = await CountAsync(poll, query, request.Context.RequestAborted);
            kept.Keep(key, view);
            return Show(request, view);
        }
        catch (RuleOptionException fault)
        {
            return OutcomeQuery.Refused(fault);
        }
        catch (RuleRefusedException refused)
        {
            return OutcomeQuery.Refused(refused);
        }
        catch (OperationCanceledException) when (!request.Context.RequestAborted.IsCancellationRequested)
        {
            return drain.IsDraining
                ? Reply.Problem(ProblemKinds.TryAgain)
                : Reply.Problem(
                    ProblemKinds.TooLarge,
                    $"The count took more than {DoorLimits.CountTimeoutMs / 1000} s. Give a larger increment, or count with the command outcome on the exported ballots.");
        }
    }

    private async Task<OutcomeView> CountAsync(ClosedPoll poll, OutcomeQuery query, CancellationToken callerGone)
    {
        QuestionCount.RequireFit(poll.Asked, query.Rule);

        using var late = new CancellationTokenSource(TimeSpan.FromMilliseconds(DoorLimits.CountTimeoutMs), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(callerGone, drain.Begun, late.Token);
        var ballots = new QuestionBallots(poll.Paper.Codec, poll.Question);

        // A count of no ballots reads every option: a wrong one is told before the journal is read.
        await CountOnThreadAsync(ballots, query, stop.Token);
        await engine.ReadBallotsAsync(poll.Paper, poll.Tally, ballots, stop.Token);
        return OutcomeView.Of(poll, await CountOnThreadAsync(ballots, query, stop.Token));
    }

    private static Task<Outcome> CountOnThreadAsync(
        QuestionBallots ballots, OutcomeQuery query, CancellationToken stop) =>
        CountThread.RunAsync("outcome", () => QuestionCount.Count(ballots, query.Rule, query.Options, stop));

    private static Reply Show(CityRequest request, OutcomeView view)
    {
        var isKnown = EntityTags.Matches(request.Context.Request.Headers.IfNoneMatch, view.ETag);
        var reply = isKnown
            ? Reply.Empty(StatusCodes.Status304NotModified)
            : Reply.Of(StatusCodes.Status200OK, view.Json);
        return reply with { ETag = view.ETag, CacheControl = Revalidate };
    }
}
