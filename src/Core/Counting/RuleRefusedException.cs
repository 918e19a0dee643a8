namespace MVoting.Core.Counting;

/// <summary>
/// The rule is not defined for these ballots, or would give a result that misleads: no outcome. The message is one
/// sentence with the reason and, where there is one, the rule to use instead.
/// </summary>
public sealed class RuleRefusedException(string message) : Exception(message);
