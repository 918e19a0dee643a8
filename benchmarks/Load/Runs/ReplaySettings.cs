namespace MVoting.Load.Runs;

/// <summary>A replay: its file, and how many ballots are deliberately repeated.</summary>
public sealed record ReplaySettings(string File, double DuplicatesPercent);
