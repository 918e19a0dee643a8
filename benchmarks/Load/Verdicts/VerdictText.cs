using System.Globalization;

namespace MVoting.Load.Verdicts;

/// <summary>The verdict, as it ends every run.</summary>
public static class VerdictText
{
    public static void Write(TextWriter output, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(verdict);
        output.WriteLine();
        output.WriteLine("Verdict");
        Line(output, "acknowledged", verdict.Acknowledged);
        Line(output, "counted", verdict.Counted);
        Line(output, "lost", verdict.Lost);
        Line(output, "counted twice", verdict.CountedTwice);
        if (verdict.Unanswered > 0)
        {
            Line(output, "without an answer", verdict.Unanswered);
        }

        foreach (var complaint in verdict.Complaints)
        {
            output.WriteLine($"  ! {complaint}");
        }

        output.WriteLine(verdict.Holds
            ? "  Every acknowledged ballot was counted exactly once."
            : "  The verdict is AGAINST the server.");
    }

    private static void Line(TextWriter output, string name, long count) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-18}{count,12:N0}"));
}
