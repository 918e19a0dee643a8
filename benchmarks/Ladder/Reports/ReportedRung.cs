namespace MVoting.Ladder.Reports;

/// <summary>Which rung the figures belong to, and the one that it stands on.</summary>
internal sealed record ReportedRung(string Id, string Name, string? Below);
