using System.Numerics;

namespace MVoting.Core.Ballots;

/// <summary>
/// What a ballot says, while it is being read: the middle between any readable form and the encoding. Reusable;
/// it grows to the largest paper it has met.
/// </summary>
internal sealed class BallotMarks
{
    private ulong[] words = [];
    private int[] points = [];
    private int[] order = [];
    private int[] counts = [];

    public BallotChannel Channel { get; set; }

    /// <summary>For each declared attribute 0 for none, else the value's index plus 1.</summary>
    public int[] Attributes { get; private set; } = [];

    /// <summary>Forgets everything and makes room for one ballot of a paper.</summary>
    public void Reset(BallotLayout layout)
    {
        Channel = BallotChannel.None;
        words = AtLeast(words, layout.WordCount);
        points = AtLeast(points, layout.OptionCount);
        order = AtLeast(order, layout.OptionCount);
        counts = AtLeast(counts, layout.Questions.Length);
        Attributes = AtLeast(Attributes, layout.AttributeBits.Length);
        words.AsSpan(0, layout.WordCount).Clear();
        counts.AsSpan(0, layout.Questions.Length).Clear();
        Attributes.AsSpan(0, layout.AttributeBits.Length).Clear();
    }

    /// <summary>How many options the answer to a question names.</summary>
    public int Count(int question) => counts[question];

    /// <summary>The options that the answer names, in the order in which they were given.</summary>
    public ReadOnlySpan<int> Order(int question, QuestionLayout layout) =>
        order.AsSpan(layout.FirstOption, counts[question]);

    /// <summary>One bit for each option, the first one highest in the first word.</summary>
    public ReadOnlySpan<ulong> Words(QuestionLayout layout) => words.AsSpan(layout.FirstWord, layout.WordCount);

    /// <summary>The points of an option that is named.</summary>
    public int Points(QuestionLayout layout, int option) => points[layout.FirstOption + option];

    /// <summary>The bit of an option in its word.</summary>
    public static ulong Bit(int option) => 0x8000_0000_0000_0000UL >> (option & 63);

    /// <summary>Names an option; false when it was named before.</summary>
    public bool Name(int question, QuestionLayout layout, int option, int optionPoints)
    {
        ref var word = ref words[layout.FirstWord + (option >> 6)];
        var bit = Bit(option);
        if ((word & bit) != 0)
        {
            return false;
        }

        word |= bit;
        points[layout.FirstOption + option] = optionPoints;
        order[layout.FirstOption + counts[question]] = option;
        counts[question]++;
        return true;
    }

    /// <summary>
    /// Takes back the options that were named with 0 points: in a cumulative ballot that is the same as not to
    /// name them, and equal ballots have equal bytes.
    /// </summary>
    public void DropPointless(int question, QuestionLayout layout)
    {
        var named = order.AsSpan(layout.FirstOption, counts[question]);
        var kept = 0;
        foreach (var option in named)
        {
            if (points[layout.FirstOption + option] != 0)
            {
                named[kept++] = option;
            }
            else
            {
                words[layout.FirstWord + (option >> 6)] &= ~Bit(option);
            }
        }

        counts[question] = kept;
    }

    /// <summary>
    /// Moves from one named option to the next in ascending order; begin with -1, which also ends it.
    /// </summary>
    public int NextNamed(QuestionLayout layout, int option)
    {
        var next = option + 1;
        var own = Words(layout);
        for (var index = next >> 6; index < own.Length; index++)
        {
            var rest = own[index] << (next & 63);
            if (rest != 0)
            {
                return next + BitOperations.LeadingZeroCount(rest);
            }

            next = (index + 1) << 6;
        }

        return -1;
    }

    private static T[] AtLeast<T>(T[] array, int length) => array.Length >= length ? array : new T[length];
}
