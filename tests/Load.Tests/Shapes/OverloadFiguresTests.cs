using MVoting.Load.Casting;
using MVoting.Load.Shapes;

namespace MVoting.Load.Tests.Shapes;

/// <summary>Proves what is said about an overload, on traces that were made by hand.</summary>
public sealed class OverloadFiguresTests
{
    /// <summary>Ten seconds of a hundred calls each.</summary>
    private static CallTrace Trace(Func<double, (double Ms, CallOutcome Outcome)> call)
    {
        var trace = new CallTrace(ArrivalCurve.Steady(1_000, 100));
        for (var i = 0; i < trace.Count; i++)
        {
            var (ms, outcome) = call(trace.DueSeconds(i));
            trace.Set(i, TimeSpan.FromMilliseconds(ms), outcome);
        }

        return trace;
    }

    [Fact]
    public void What_was_accepted_counts_when_it_was_answered_and_what_was_refused_when_it_was_due()
    {
        var trace = Trace(due => due switch
        {
            < 5 => (15, CallOutcome.Accepted),
            < 6 => (1_000, CallOutcome.Refused),
            < 6.5 => (2_000, CallOutcome.Accepted),
            < 7 => (1_000, CallOutcome.NotSent),
            _ => (1, CallOutcome.Failed),
        });

        var figures = OverloadFigures.Of(trace, 5, 7);

        // One call of the calm ended a moment later; those of the sixth second were answered after the part.
        Assert.Equal(0.5, figures.AcceptedPerSecond);
        Assert.Equal((200, 100, 0, 0), (figures.Due, figures.Refused, figures.RefusedOtherwise, figures.Failed));
        Assert.Equal(50, figures.NotSent);
        Assert.Equal((2_000, 2_000), (figures.P50Ms, figures.P99Ms));
    }

    [Fact]
    public void Latency_is_normal_again_when_it_stays_so_for_half_a_second()
    {
        var trace = Trace(due => (due is >= 4 and < 6.95 or >= 7.05 and < 7.15 ? 500 : 10, CallOutcome.Accepted));

        Assert.Equal(1.2, OverloadFigures.SecondsUntilNormal(trace, calmP99Ms: 10, from: 6)!.Value, 6);
    }

    [Theory]
    [InlineData(CallOutcome.Refused)]
    [InlineData(CallOutcome.NotSent)]
    public void It_is_not_normal_while_anybody_is_turned_away(CallOutcome away)
    {
        var trace = Trace(due => (10, due is >= 6.95 and < 7.05 ? away : CallOutcome.Accepted));

        Assert.Equal(0.3, OverloadFigures.SecondsUntilNormal(trace, calmP99Ms: 10, from: 6.8)!.Value, 6);
    }

    [Fact]
    public void Latency_that_does_not_come_down_is_told()
    {
        var trace = Trace(due => (due < 4 ? 10 : 500, CallOutcome.Accepted));

        Assert.Null(OverloadFigures.SecondsUntilNormal(trace, calmP99Ms: 10, from: 6));
    }

    [Theory]
    [InlineData(AnswerKind.Counted, null, false, CallOutcome.Accepted)]
    [InlineData(AnswerKind.TryAgain, "503 /problems/try-again", true, CallOutcome.Refused)]
    [InlineData(AnswerKind.TryAgain, "503 /problems/try-again", false, CallOutcome.RefusedOtherwise)]
    [InlineData(AnswerKind.TryAgain, "429 /problems/too-many", true, CallOutcome.RefusedOtherwise)]
    [InlineData(AnswerKind.Refused, "400", true, CallOutcome.RefusedOtherwise)]
    [InlineData(AnswerKind.ServerFault, "500", true, CallOutcome.Failed)]
    [InlineData(AnswerKind.Timeout, "timeout", false, CallOutcome.Failed)]
    public void Only_503_with_the_time_to_come_again_is_a_refusal_in_order(
        AnswerKind kind, string? problem, bool saysWhen, CallOutcome outcome) => Assert.Equal(
        outcome,
        CallTrace.OutcomeOf(new CastAnswer(kind, RetryAfter: saysWhen ? TimeSpan.FromSeconds(1) : null, Problem: problem)));
}
