using System.Globalization;
using System.Text.Json;

namespace MVoting.Testing.Cluster.Trials;

/// <summary>An answer, and when it was asked and given by this machine's clock. Status 0: none came.</summary>
public sealed record TrialAnswer(int Status, string Text, DateTimeOffset Sent, DateTimeOffset Answered)
{
    public bool IsCounted => Status is 200 or 201;

    /// <summary>Whether a sender need not send again.</summary>
    public bool IsFinal => Status is not (0 or 429 or 503);

    /// <summary>A member of the answer's document.</summary>
    public JsonElement Member(string name) => JsonElement.Parse(Text).GetProperty(name);

    /// <summary>When the ballot was recorded, as the receipt says.</summary>
    public DateTimeOffset RecordedAt => DateTimeOffset.Parse(
        Member("recordedAt").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public override string ToString() => $"{Status} {Text}";
}
