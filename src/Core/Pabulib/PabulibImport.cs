using MVoting.Core.Polls;

namespace MVoting.Core.Pabulib;

/// <summary>The poll that a <c>.pb</c> file makes, and everything a person should know about the difference.</summary>
/// <param name="Definition">A definition that <see cref="PollDefinitionReader"/> accepts, not opened yet.</param>
/// <param name="Notes">The file's own notes, then those of the import, by line.</param>
public sealed record PabulibImport(PollDefinition Definition, IReadOnlyList<PabulibNote> Notes);
