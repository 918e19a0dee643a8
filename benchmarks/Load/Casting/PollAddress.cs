namespace MVoting.Load.Casting;

/// <summary>A poll, and how its ballots are sent there.</summary>
/// <param name="Key">A key with the scope <c>ballots:cast</c>, or the operator's.</param>
public sealed record PollAddress(Uri Server, string Key, string City, string Poll)
{
    public string Path => $"/v1/cities/{City}/polls/{Poll}";

    public string BallotsPath => $"{Path}/ballots";

    public string BatchPath => $"{Path}/ballots/batch";
}
