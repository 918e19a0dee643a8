using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MVoting.Core.Polls;

/// <summary>
/// Changes a definition by a JSON merge patch (RFC 7396) on its written form, which is then read again.
/// </summary>
public static class PollDefinitionPatch
{
    /// <summary>
    /// The changed definition, or null when <paramref name="errors"/> says why not. A list (of questions, options,
    /// attributes) is replaced as a whole; null gives a member its default back. The poll's id cannot be changed.
    /// </summary>
    public static PollDefinition? Apply(
        PollDefinition definition, ReadOnlySpan<byte> patchJson, List<FieldError> errors)
    {
        using var patch = StrictJson.Parse(patchJson, errors);
        if (patch is null || !IsPatch(patch.RootElement, "", errors))
        {
            return null;
        }

        var target = JsonNode.Parse(Write(definition))!.AsObject();
        Merge(target, patch.RootElement);
        var merged = Write(target);
        return PollDefinitionReader.Read(merged, out _, errors);
    }

    /// <summary>An object without an id for the poll, and no member given twice at any level.</summary>
    private static bool IsPatch(JsonElement patch, string path, List<FieldError> errors)
    {
        var before = errors.Count;
        if (patch.ValueKind != JsonValueKind.Object)
        {
            errors.Report("", "give an object with the members to change");
            return false;
        }

        if (patch.TryGetProperty("id", out _))
        {
            errors.Report("id", "leave it out: a poll keeps its id");
        }

        CheckMembers(patch, path, errors);
        return errors.HasNoneSince(before);
    }

    private static void CheckMembers(JsonElement element, string path, List<FieldError> errors)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray())
            {
                CheckMembers(item, $"{path}[{index++}]", errors);
            }
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var memberPath = FieldErrors.Member(path, member.Name);
            if (!names.Add(member.Name))
            {
                errors.Report(memberPath, "give it once");
            }

            CheckMembers(member.Value, memberPath, errors);
        }
    }

    private static void Merge(JsonObject target, JsonElement patch)
    {
        foreach (var member in patch.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Null)
            {
                target.Remove(member.Name);
            }
            else if (member.Value.ValueKind == JsonValueKind.Object)
            {
                if (target[member.Name] is not JsonObject inner)
                {
                    target[member.Name] = inner = [];
                }

                Merge(inner, member.Value);
            }
            else
            {
                target[member.Name] = member.Value.ValueKind == JsonValueKind.Array
                    ? JsonArray.Create(member.Value)
                    : JsonValue.Create(member.Value);
            }
        }
    }

    private static byte[] Write(PollDefinition definition)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, BallotPaper.JsonOptions);
        PollDefinitionWriter.Write(writer, definition);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static byte[] Write(JsonObject target)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, BallotPaper.JsonOptions);
        target.WriteTo(writer);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
