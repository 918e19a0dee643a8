using MVoting.Core;
using MVoting.Ladder.Reports;
using MVoting.Ladder.Rungs;
using MVoting.Load;

namespace MVoting.Ladder.Capacity;

/// <summary>What the measured costs come to for a city.</summary>
internal sealed class CapacityPlan(RungsReport report, CityNeeds needs)
{
    /// <summary>What a database's log holds for each byte of a segment: the row, the entries of the index, record heads.</summary>
    public const double LogFactor = 2;

    /// <summary>Machines whose processors take the peak when every ballot comes by this route.</summary>
    public int Machines(string route) => (int)Math.Ceiling(
        needs.BallotsPerSecond * Cpu(route) / 1_000_000 / (needs.Cores * needs.CpuShare));

    /// <summary>Processor time of a ballot in microseconds.</summary>
    public double Cpu(string rung)
    {
        var figures = report.Figures(rung, figures => figures.CpuMicroseconds);
        return figures.Count > 0
            ? Spread.Of(figures).Median
            : throw new SetupException($"The report has no rung '{rung}'. Make one with `rungs --out FOLDER`.");
    }

    /// <summary>Ballot boxes of the poll.</summary>
    public int Boxes => (needs.Voters + Limits.VotersPerBox - 1) / Limits.VotersPerBox;

    /// <summary>Bytes of all voters in memory, over all silos.</summary>
    public double VotersSizeBytes => needs.Voters * needs.BytesPerVoter;

    /// <summary>Bytes of the whole poll in the journal.</summary>
    public double JournalSizeBytes => needs.Voters * report.JournalBytes;

    /// <summary>One silo's part of the peak.</summary>
    public SiloLoad LoadOf(int silos) => new(
        needs.BallotsPerSecond / silos,
        Math.Max(1, Boxes / silos),
        report.JournalBytes,
        Cpu(RungIds.Admit));

    /// <summary>The stores whose flushes were timed.</summary>
    public IEnumerable<(string Name, CommitCurve Curve)> Stores =>
        from rung in report.Rungs
        where report.Commits.ContainsKey(rung.Id)
        select (rung.Name, new CommitCurve(report.Commits[rung.Id]));
}
