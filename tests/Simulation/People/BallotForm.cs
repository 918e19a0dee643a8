namespace MVoting.Simulation.People;

/// <summary>One way to fill in the ballot paper.</summary>
/// <param name="Encoded">Its bytes.</param>
/// <param name="First">Options named in the first question.</param>
/// <param name="Second">Options named in the second question.</param>
internal sealed record BallotForm(byte[] Encoded, int[] First, int[] Second)
{
    public bool IsBlank => First.Length + Second.Length == 0;
}
