using System.Collections.Immutable;
using System.Text;
using MVoting.Core.Ballots;
using MVoting.Core.Polls;
using static MVoting.Core.Polls.FieldErrors;

namespace MVoting.Core.Pabulib;

/// <summary>Makes ids, names and labels of a <c>.pb</c> file fit those of a poll, and notes what had to change.</summary>
internal static class PabulibLabels
{
    /// <summary>Characters of an option's name: thousands of them must fit the ballot paper.</summary>
    public const int NameLength = 300;

    /// <summary>
    /// An option id for each project: the project's own, or <c>p1</c>, <c>p2</c> … by its place where that is no
    /// option id.
    /// </summary>
    public static ImmutableArray<string> OptionIds(PabulibFile file, PabulibFindings? notes)
    {
        var own = file.Projects.Select(project => project.Id).Where(Identifiers.IsOptionId).ToHashSet();
        var ids = ImmutableArray.CreateBuilder<string>(file.Projects.Length);
        for (var at = 0; at < file.Projects.Length; at++)
        {
            var project = file.Projects[at];
            var id = own.Contains(project.Id) ? project.Id : Free($"p{at + 1}", own);
            ids.Add(id);
            if (id != project.Id)
            {
                notes?.Note(project.Line, "PROJECTS.project_id",
                    $"The poll calls the project \"{Cut(project.Id)}\" {id}: " +
                    $"an option's id has 1 to {Limits.IdLength} of A-Z a-z 0-9 _ - . /.");
            }
        }

        return ids.MoveToImmutable();
    }

    /// <summary>A voter's reference for each vote: the voter's own id, or <c>line-27</c> where that is none.</summary>
    public static ImmutableArray<string> Voters(PabulibFile file)
    {
        var taken = file.Votes.Select(vote => vote.VoterId).ToHashSet();
        return [.. file.Votes.Select(vote =>
            IsReference(vote.VoterId) ? vote.VoterId : Free($"line-{vote.Line}", taken))];
    }

    public static void NoteVoters(PabulibFile file, PabulibFindings notes)
    {
        foreach (var vote in file.Votes)
        {
            if (!IsReference(vote.VoterId))
            {
                notes.Count(vote.Line, "VOTES.voter_id",
                    "an id that is no voter's reference (1 to 128 characters in Unicode form NFC): " +
                    "the ballot is cast under the number of its line");
            }
        }
    }

    /// <summary>A text for a person: without control characters, trimmed, cut.</summary>
    public static string Text(string text, int length)
    {
        var clean = text.AsSpan().ContainsAnyInRange('\0', '\u001F') || text.Any(char.IsControl)
            ? string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)).Trim()
            : text.Trim();
        if (clean.Length <= length)
        {
            return clean;
        }

        var end = char.IsHighSurrogate(clean[length - 1]) ? length - 1 : length;
        return clean[..end].TrimEnd();
    }

    /// <summary>The text where it can be a category or an attribute's value, else null.</summary>
    public static string? Label(string? text) => text is not null && Texts.IsLabel(text) ? text : null;

    private static bool IsReference(string voter) => VoterReference.IsValid(Encoding.UTF8.GetBytes(voter));

    private static string Free(string id, HashSet<string> taken)
    {
        while (!taken.Add(id))
        {
            id += "-";
        }

        return id;
    }
}
