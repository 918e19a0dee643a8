namespace MVoting.Grains.Cities;

/// <summary>The stored entries of one part of a city's catalogue, by poll id.</summary>
public sealed class PollCatalogueState
{
    public Dictionary<string, PollEntry> Entries { get; set; } = [];
}
