namespace MVoting.Core.Ballots;

/// <summary>How the answers to one question are written.</summary>
internal enum AnswerForm
{
    /// <summary>One number: 0 for blank, else the option's index plus 1.</summary>
    Choice,

    /// <summary>The number of options named, then each one: never longer than cells, whatever the answer.</summary>
    List,

    /// <summary>One cell for each option of the question: never longer than a list.</summary>
    Cells,

    /// <summary>A bit that says which of the two is shorter for this answer (1 list, 0 cells), then that one.</summary>
    Either,
}
