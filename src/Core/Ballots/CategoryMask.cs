using System.Numerics;
using MVoting.Core.Polls;

namespace MVoting.Core.Ballots;

/// <summary>The options of a category that has a limit, as bits where <see cref="BallotMarks"/> has the named ones.</summary>
internal sealed class CategoryMask
{
    private readonly ulong[] _words;

    public CategoryMask(Question question, CategoryLimit limit)
    {
        Limit = limit;
        _words = new ulong[(question.Options.Length + 63) / 64];
        for (var option = 0; option < question.Options.Length; option++)
        {
            if (CategoryLimits.Contains(question.Options[option], limit.Category))
            {
                _words[option >> 6] |= BallotMarks.Bit(option);
            }
        }
    }

    public CategoryLimit Limit { get; }

    /// <summary>How many of the named options belong to the category.</summary>
    public int Count(ReadOnlySpan<ulong> named)
    {
        var count = 0;
        for (var word = 0; word < _words.Length; word++)
        {
            count += BitOperations.PopCount(named[word] & _words[word]);
        }

        return count;
    }

    /// <summary>What the named options of the category cost together.</summary>
    public decimal Cost(ReadOnlySpan<ulong> named, ReadOnlySpan<decimal> costs)
    {
        var cost = 0m;
        for (var word = 0; word < _words.Length; word++)
        {
            for (var rest = named[word] & _words[word]; rest != 0;)
            {
                var option = BitOperations.LeadingZeroCount(rest);
                rest &= ~BallotMarks.Bit(option);
                cost += costs[(word << 6) + option];
            }
        }

        return cost;
    }

    /// <summary>Whether an answer that is not blank keeps the limit.</summary>
    public bool IsKept(ReadOnlySpan<ulong> named, ReadOnlySpan<decimal> costs)
    {
        var count = Count(named);
        return count >= Limit.Min && count <= Limit.Max && (Limit.MaxCost is not { } most || Cost(named, costs) <= most);
    }
}
