namespace MVoting.Simulation.Checks;

/// <summary>The names under which violations are reported: the numbers of the design, and two of the simulation's own.</summary>
internal static class Invariants
{
    public const string Acknowledged = "1 what was acknowledged is in the journal, once";
    public const string Loss = "1 a loss that an activation meets is reported";
    public const string Receipt = "1 the first receipt is stable";
    public const string Chain = "1 the journal of a box is a chain without gaps";
    public const string Once = "2 a voter counts once";
    public const string Newest = "2 the newest accepted ballot counts";
    public const string Prefix = "3 a shown tally is the tally of a prefix of the journal";
    public const string Final = "3 the final tally is the recount";
    public const string Times = "4 nothing is admitted before the opening or after the closing";
    public const string Paused = "4 nothing is admitted while paused";
    public const string Ended = "4 nothing is admitted after a seal or a void";
    public const string Order = "4 an order that was answered is in force in every box";
    public const string Listed = "4 the list of polls shows what is stored";
    public const string Paper = "5 the paper is frozen";
    public const string Genuine = "5 a row holds what its voters cast";
    public const string Refusal = "5 a refusal is true";
    public const string Apart = "7 voters and ballots stand sorted and apart";
    public const string Answers = "each ballot is answered once, and in the end for good";
    public const string Idle = "nobody wakes again and again for nothing";
    public const string Stopped = "a box stopped by itself";

    /// <summary>Whether it is one of the design's numbered invariants, or says as exactly what went wrong.</summary>
    public static bool IsOfDesign(string invariant) => char.IsAsciiDigit(invariant[0]) || invariant == Idle;
}
