using MVoting.Core.Counting.Ranked;

namespace MVoting.Core.RankedFiles;

/// <summary>What a configuration of RCTab says about one contest.</summary>
/// <param name="Rules">The rules of the count.</param>
/// <param name="Layout">How the file of ballots is to be read, the candidates included.</param>
/// <param name="File">The file that the configuration names; empty where it names none.</param>
public sealed record RcvConfig(RankedRules Rules, RankedLayout Layout, string File);
