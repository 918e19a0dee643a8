namespace MVoting.Core.Exports;

/// <summary>What an export says of the poll beside its ballot paper and its ballots.</summary>
public sealed record ExportFrame
{
    /// <summary>The city's name, of one line.</summary>
    public required string City { get; init; }

    /// <summary>When the voting began, UTC.</summary>
    public required DateTimeOffset Began { get; init; }

    /// <summary>When it ended, UTC: also the moment that a report states, so that every export says the same.</summary>
    public required DateTimeOffset Ended { get; init; }

    /// <summary>Seats that a BLT file states, 1 or more.</summary>
    public int Seats { get; init; } = 1;
}
