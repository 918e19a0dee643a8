namespace MVoting.Core.Counting;

/// <summary>
/// An option of a rule is unknown, missing or has a wrong value: the caller's fault. The message is one sentence
/// that names the option and what to give.
/// </summary>
public sealed class RuleOptionException(string message) : Exception(message);
