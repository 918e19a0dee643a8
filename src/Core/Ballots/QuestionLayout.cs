using System.Numerics;
using MVoting.Core.Polls;

namespace MVoting.Core.Ballots;

/// <summary>
/// Where the answer to one question stands in an encoded ballot and in a tally, worked out once from its rules.
/// An answer that is equal has equal bits: options ascend, a list and cells are told apart by length alone.
/// </summary>
internal sealed class QuestionLayout
{
    public QuestionLayout(Question question, int firstOption, int firstWord, int firstCounter)
    {
        Question = question;
        Rules = question.Rules;
        OptionCount = question.Options.Length;
        (FirstOption, FirstWord, FirstCounter) = (firstOption, firstWord, firstCounter);
        Costs = [.. question.Options.Select(option => option.Cost ?? 0)];
        Categories = [.. Rules.PerCategory.Items.Select(limit => new CategoryMask(question, limit))];
        (Fewest, Most) = CountRange(Rules, OptionCount);

        // A list holds the value less its lowest one; a cell has one value more, which says "not named".
        var values = ValueCount(Rules);
        CountBits = Bits(Most - Fewest + 1);
        IndexBits = Bits(Rules.Type == BallotType.Single ? OptionCount + 1 : OptionCount);
        PointBits = Bits(values);
        CellBits = Bits(values + 1);
        LowestPoints = Rules.Type switch
        {
            BallotType.Cumulative => 1,
            BallotType.Score => Rules.MinScore,
            _ => 0,
        };
        PointValues = values;
        Form = ChooseForm();
    }

    public Question Question { get; }

    public BallotRules Rules { get; }

    public AnswerForm Form { get; }

    public int OptionCount { get; }

    /// <summary>Words of 64 bits that hold one bit for each option.</summary>
    public int WordCount => (OptionCount + 63) / 64;

    /// <summary>Index of the question's first option among all options of the paper.</summary>
    public int FirstOption { get; }

    /// <summary>Index of the question's first word among all words of the paper.</summary>
    public int FirstWord { get; }

    /// <summary>Index of the question's first counter in a tally.</summary>
    public int FirstCounter { get; }

    /// <summary>
    /// Counters of votes, or of each rank, rank by rank; then those of points where the type has any.
    /// </summary>
    public int CounterCount => (VoteCounters + (HasPoints ? OptionCount : 0));

    public int VoteCounters => IsRanked ? OptionCount * Rules.Max : OptionCount;

    public bool HasPoints => Rules.Type is BallotType.Cumulative or BallotType.Score;

    public bool IsRanked => Rules.Type == BallotType.Ranked;

    public decimal[] Costs { get; }

    /// <summary>The categories that have a limit.</summary>
    public CategoryMask[] Categories { get; }

    /// <summary>
    /// Whether who reads an answer has to remember the options it names: ranks come in any order, and categories are judged at the end.
    /// </summary>
    public bool NeedsMarks => IsRanked || Categories.Length > 0;

    /// <summary>Fewest and most options that a valid answer names.</summary>
    public int Fewest { get; }

    public int Most { get; }

    public int CountBits { get; }

    public int IndexBits { get; }

    public int PointBits { get; }

    public int CellBits { get; }

    /// <summary>The points that are written as 0 in a list and as 1 in a cell.</summary>
    public int LowestPoints { get; }

    /// <summary>How many different values a named option can have; 1 in the types without points.</summary>
    public int PointValues { get; }

    /// <summary>Bits of the longest answer.</summary>
    public int MaxBits => Form switch
    {
        AnswerForm.Choice => IndexBits,
        AnswerForm.List => ListBits(Most),
        AnswerForm.Cells => CellsBits,
        _ => 1 + CellsBits,
    };

    private int CellsBits => CellBits * OptionCount;

    /// <summary>Whether an answer that names so many options is written as a list, where both are possible.</summary>
    public bool ListIsShorter(int count) => ListBits(count) < CellsBits;

    private int ListBits(int count) => CountBits + (count * (IndexBits + PointBits));

    private AnswerForm ChooseForm() => Rules.Type switch
    {
        BallotType.Single => AnswerForm.Choice,
        BallotType.Ranked => AnswerForm.List,
        _ when !ListIsShorter(Fewest) => AnswerForm.Cells,
        _ when ListIsShorter(Most) => AnswerForm.List,
        _ => AnswerForm.Either,
    };

    private static (int Fewest, int Most) CountRange(BallotRules rules, int options) => rules.Type switch
    {
        BallotType.Score => (0, options),
        BallotType.Cumulative => (
            Math.Max(rules.Min, (rules.MinPoints + rules.MaxPerOption - 1) / rules.MaxPerOption),
            Math.Min(rules.Max, rules.Points)),
        _ => (rules.Min, rules.Max),
    };

    private static int ValueCount(BallotRules rules) => rules.Type switch
    {
        BallotType.Cumulative => rules.MaxPerOption,
        BallotType.Score => rules.MaxScore - rules.MinScore + 1,
        _ => 1,
    };

    /// <summary>Bits that tell so many values apart.</summary>
    private static int Bits(int values) => values <= 1 ? 0 : 32 - BitOperations.LeadingZeroCount((uint)(values - 1));
}
