namespace MVoting.Core.Polls;

/// <summary>One defect of a document that a caller sent.</summary>
/// <param name="Field">
/// Where: a path such as <c>questions[0].ballot.max</c> or <c>answers.q1[2]</c>; empty for the document itself.
/// </param>
/// <param name="Message">
/// What is wrong and what would be right, for a person to read. Repeats at most
/// <see cref="Limits.EchoLength"/> characters of what was sent.
/// </param>
public readonly record struct FieldError(string Field, string Message);
