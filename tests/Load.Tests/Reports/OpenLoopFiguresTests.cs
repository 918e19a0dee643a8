using MVoting.Load.Reports;

namespace MVoting.Load.Tests.Reports;

/// <summary>Proves that Little's law is held against all who wait: the answered, the refused and the unsent.</summary>
public sealed class OpenLoopFiguresTests
{
    [Theory]
    [InlineData(3.0, true)]
    [InlineData(1.0, false)]
    public void Whoever_waits_counts_however_it_ends(double sampled, bool holds)
    {
        // Ten seconds; ten of each kind that waited a second: one of each kind at every moment.
        var figures = new OpenLoopFigures();
        for (var call = 0; call < 10; call++)
        {
            figures.Answered.Add(TimeSpan.FromSeconds(1));
            figures.NotAnswered.Add(TimeSpan.FromSeconds(1));
            figures.NotSent.Add(TimeSpan.FromSeconds(1));
        }

        figures.End(TimeSpan.FromSeconds(10), calls: 30, sampled);

        Assert.Equal(3.0, figures.LittleConcurrency, 0.05);
        Assert.Equal(holds, figures.LittleHolds);
    }

    [Fact]
    public void The_unsent_are_told()
    {
        var figures = new OpenLoopFigures();
        figures.NotSent.Add(TimeSpan.FromSeconds(1));
        figures.End(TimeSpan.FromSeconds(10), calls: 1, sampledConcurrency: 0.1);
        using var output = new StringWriter();

        figures.Write(output, intendedRate: 0.1, ballots: 0, batch: null);

        Assert.Contains("1 for which no connection was free", output.ToString(), StringComparison.Ordinal);
    }
}
