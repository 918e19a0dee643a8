using System.Globalization;
using MVoting.Core.Counting.Ranked;

namespace MVoting.Core.RankedFiles;

/// <summary>
/// Collects the ballots of one contest from a NIST SP 1500-103 cast vote record report, whether written as JSON or
/// as XML. A selection stands for a candidate, or for an undeclared write-in.
/// </summary>
internal sealed class CdfBallots
{
    private readonly RankedLayout _layout;
    private readonly RankedProfileBuilder _builder = new();
    private readonly CandidateRoster _roster;
    private readonly RankedBallotDraft _draft = new();
    private readonly Dictionary<string, string?> _selections = new(StringComparer.Ordinal);

    public CdfBallots(RankedLayout layout)
    {
        _layout = layout;
        _roster = new CandidateRoster(_builder, layout);
    }

    /// <summary>Declares a selection of the contest; a name of null is an undeclared write-in.</summary>
    public void Select(string id, string? name, int line)
    {
        if (!_selections.TryAdd(id, name))
        {
            throw RankedFileText.Fault(line, "ContestSelection", $"The id '{id}' stands twice. Ids are different.");
        }

        // A report declares its candidates; a configuration may declare more, and names what it leaves out.
        if (!_roster.IsDeclared && name is not null && name != _layout.OvervoteLabel
            && name != RankedCandidate.UndeclaredWriteInsName)
        {
            _roster.Find(name, line, "ContestSelection");
        }
    }

    /// <summary>What to say when not exactly one contest is meant.</summary>
    public static RankedFileException NoSingleContest(int line, int found, string wanted, IEnumerable<string?> names) =>
        RankedFileText.Fault(line, "Contest",
            (found == 0 ? $"There is no contest '{wanted}'." : "There are several contests.")
                + $" Give one of: {string.Join(", ", names)}.");

    public void Begin() => _draft.Clear();

    /// <summary>A mark of the present ballot.</summary>
    /// <param name="selection">The selection's id; null: a write-in.</param>
    public void Mark(string? selection, string? rank, int line)
    {
        if (!int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < 1 or > Limits.RanksPerBallot)
        {
            throw RankedFileText.Fault(line, "Rank",
                rank is null
                    ? "The mark has no rank, so this is no ranked contest. Give another contest."
                    : $"The rank '{rank}' is no number from 1 to {Limits.RanksPerBallot}.");
        }

        string? name = null;
        if (selection is not null && !_selections.TryGetValue(selection, out name))
        {
            throw RankedFileText.Fault(line, "ContestSelectionId", $"The contest has no selection '{selection}'.");
        }

        if (name is null || name == RankedCandidate.UndeclaredWriteInsName)
        {
            _draft.Mark(number, _roster.WriteIns());
        }
        else if (name == _layout.OvervoteLabel)
        {
            _draft.MarkUnnamedOvervote(number);
        }
        else
        {
            _draft.Mark(number, _roster.Find(name, line, "ContestSelectionId"));
        }
    }

    public void End() => _builder.Add(_draft);

    public RankedProfile Build(string title) => _builder.Build().With(null, title);
}
