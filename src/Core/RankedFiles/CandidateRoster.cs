using MVoting.Core.Counting.Ranked;

namespace MVoting.Core.RankedFiles;

/// <summary>Turns the names on ballots into candidates: the declared ones, or all that are met.</summary>
internal sealed class CandidateRoster
{
    private readonly RankedProfileBuilder _builder;
    private readonly RankedLayout _layout;

    public CandidateRoster(RankedProfileBuilder builder, RankedLayout layout)
    {
        _builder = builder;
        _layout = layout;
        foreach (var candidate in layout.Candidates)
        {
            if (!builder.TryAdd(new RankedCandidate(candidate.Name, candidate.IsExcluded), out var number))
            {
                throw RankedFileText.Fault(1, "candidates", $"'{candidate.Name}' is declared twice. "
                    + "Declare every candidate once.");
            }

            foreach (var alias in candidate.Aliases)
            {
                if (!builder.TryAddAlias(alias, number))
                {
                    throw RankedFileText.Fault(1, "candidates", $"The alias '{alias}' of '{candidate.Name}' is "
                        + "another candidate's name. Give it to one.");
                }
            }
        }

        if (layout.CountsUndeclaredWriteIns)
        {
            WriteIns();
        }
    }

    public bool IsDeclared => !_layout.Candidates.IsEmpty;

    /// <summary>The number of a name on a ballot.</summary>
    public int Find(string name, int line, string field)
    {
        if (_builder.TryFind(name, out var number))
        {
            return number;
        }

        if (IsDeclared)
        {
            throw RankedFileText.Fault(line, field,
                $"'{Polls.FieldErrors.Cut(name)}' is no candidate. Declare it, as a candidate or an alias, or "
                    + "give its label.");
        }

        if (name.Length > Limits.TextLength || name.Any(char.IsControl))
        {
            throw RankedFileText.Fault(line, field, name.Length > Limits.TextLength
                ? $"A name has more than {Limits.TextLength} characters. Is this a column of ranks?"
                : "A name holds a control character. Take it out.");
        }

        if (_builder.CandidateCount >= Limits.OptionsPerQuestion)
        {
            throw RankedFileText.Fault(line, field,
                $"There are more than {Limits.OptionsPerQuestion} different names. Is this a column of ranks?");
        }

        _builder.TryAdd(new RankedCandidate(name), out number);
        return number;
    }

    /// <summary>The number of the undeclared write-ins, which become a candidate with their first mark.</summary>
    public int WriteIns()
    {
        if (!_builder.TryFind(RankedCandidate.UndeclaredWriteInsName, out var number))
        {
            _builder.TryAdd(new RankedCandidate(RankedCandidate.UndeclaredWriteInsName), out number);
        }

        return number;
    }
}
