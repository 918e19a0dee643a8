using MVoting.Core.Boxes;

namespace MVoting.Simulation.People;

/// <summary>One ballot of a voter: one ballot id, however often it is sent.</summary>
internal sealed class SimBallot(SimVoter voter, ulong fingerprint, BallotForm form)
{
    public SimVoter Voter { get; } = voter;

    public ulong Fingerprint { get; } = fingerprint;

    public BallotForm Form { get; } = form;

    /// <summary>The receipt that a box gave first.</summary>
    public CastAnswer? Receipt { get; set; }

    /// <summary>The segment of the journal that holds it, as the simulation's own reader saw it; 0: none.</summary>
    public int Segment { get; set; }

    /// <summary>A box said for good that it does not count.</summary>
    public CastStatus? RefusedForGood { get; set; }

    /// <summary>The last that the voter heard; null: nothing yet.</summary>
    public CastStatus? Heard { get; set; }

    /// <summary>When a box last received it, simulated milliseconds.</summary>
    public long ArrivedMs { get; set; } = -1;

    /// <summary>Its last answer came from a memory of rows that a fail-over has lost, which nothing had shown yet.</summary>
    public bool IsAnsweredFromLost { get; set; }

    /// <summary>Its voter was told that it counts.</summary>
    public bool WasAcknowledged { get; set; }

    /// <summary>When its voter was told that the poll is not open, and has not sent it since; null: no.</summary>
    public long? NotOpenMs { get; set; }

    /// <summary>When a newer ballot of its voter was acknowledged while nobody waited for this one any more; null: no.</summary>
    public long? OvertakenMs { get; set; }

    /// <summary>Calls of which the voter still waits to hear.</summary>
    public int Waiting { get; set; }

    /// <summary>Whether what the voter heard settles the matter, now that the poll has ended.</summary>
    public bool IsSettled => Heard is not (null or CastStatus.TryAgain or CastStatus.NotYetOpen or CastStatus.Paused);

    public override string ToString() => $"v{Voter.Number}#{Voter.Ballots.IndexOf(this)}";
}
