namespace MVoting.Core.Exports;

/// <summary>The formats in which the ballots of a closed poll are published.</summary>
public enum ExportFormat
{
    /// <summary>A <c>.pb</c> file (pabulib.org/format): a question with a budget.</summary>
    Pabulib,

    /// <summary>A table for spreadsheets; of ranked ballots, the one that RCTab reads.</summary>
    Csv,

    /// <summary>A ballot a line, in the form in which it was cast.</summary>
    Ndjson,

    /// <summary>BLT: ranked ballots, merged.</summary>
    Blt,

    /// <summary>A cast vote record report, NIST SP 1500-103: ranked ballots.</summary>
    Nist,
}
