using MVoting.Load.Measure;

namespace MVoting.Load.Tests.Measure;

/// <summary>Proves that rounds of different conditions never come into one report.</summary>
public sealed class RoundConditionsTests
{
    private static readonly RoundConditions s_kept = new("2 processors", MeasuredSeconds: 5, WarmupSeconds: 8);

    [Fact]
    public void The_same_conditions_go_on() => s_kept.RequireSame(new RoundConditions("2 processors", 5, 8));

    [Theory]
    [InlineData("2 processors", 5, 9)]
    [InlineData("2 processors", 4, 8)]
    [InlineData("64 processors", 5, 8)]
    public void Other_conditions_are_refused_with_both_and_the_remedy(string machine, double measured, double warmup)
    {
        var fault = Assert.Throws<SetupException>(() => new RoundConditions(machine, measured, warmup).RequireSame(s_kept));
        Assert.Contains("were measured each 5 s after 8 s; 2 processors", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"would be each {measured} s after {warmup} s; {machine}", fault.Message, StringComparison.Ordinal);
        Assert.Contains("without --resume", fault.Message, StringComparison.Ordinal);
    }
}
