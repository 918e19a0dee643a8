namespace MVoting.Ladder.Tests;

/// <summary>Proves that the guard lets five per cent pass and nothing beyond, and says what to do.</summary>
public sealed class AllocationBaselineTests
{
    [Theory]
    [InlineData(200, 200, true)]
    [InlineData(200, 210, true)]
    [InlineData(200, 211, false)]
    [InlineData(200, 150, true)]
    [InlineData(0, 0.4, true)]
    [InlineData(0, 24, false)]
    public void Five_per_cent_more_pass_and_nothing_beyond(double baseline, double measured, bool passes) =>
        Assert.Equal(passes, AllocationBaseline.IsWithin(baseline, measured));

    [Fact]
    public void The_message_names_the_rung_both_figures_and_how_to_accept_the_new_one()
    {
        var message = AllocationBaseline.Message("lane", 200, 250.5);

        Assert.Contains("'lane' allocates 250.5 bytes; its baseline is 200.0", message, StringComparison.Ordinal);
        Assert.Contains($"{AllocationBaseline.AcceptVariable}=1 dotnet test", message, StringComparison.Ordinal);
    }
}
