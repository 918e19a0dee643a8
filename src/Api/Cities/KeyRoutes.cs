using System.Text.Json;
using MVoting.Api.Access;
using MVoting.Api.Engine;
using MVoting.Api.Problems;
using MVoting.Api.Requests;
using MVoting.Api.Routing;
using MVoting.Core.Polls;
using MVoting.Grains.Cities;
using MVoting.Grains.Secrets;

namespace MVoting.Api.Cities;

/// <summary>
/// Making, listing and removing the keys of a city. A secret is shown once and kept as its keyed hash only.
/// </summary>
public sealed class KeyRoutes(IEngine engine, MasterSecret master, TimeProvider time)
{
    private const string NoStore = "no-store";
    private const int ScopeLength = 32;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapCity("POST", "/v1/cities/{city}/keys", AccessScope.WriteKeys, KeyTexts.Post, PostAsync);
        routes.MapCity("GET", "/v1/cities/{city}/keys", AccessScope.WriteKeys, KeyTexts.List, ListAsync);
        routes.MapCity("DELETE", "/v1/cities/{city}/keys/{key}", AccessScope.WriteKeys, KeyTexts.Delete, DeleteAsync);
    }

    private async Task<Reply?> PostAsync(CityRequest request)
    {
        var body = await RequestBody.ReadJsonAsync(request.Context, DoorLimits.BodySizeBytes);
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        using var fields = StrictObject.Read(body.Bytes, "name", "scopes", "expiresAt");
        var key = ReadKey(fields, request.Credential.ExpiresAtMs);
        if (fields.Errors.Count > 0)
        {
            return Reply.Problem(ProblemKinds.Malformed, errors: fields.Errors);
        }

        if (!request.Credential.Has(AccessScopes.Of(key.Scopes)))
        {
            return Reply.Problem(ProblemKinds.Forbidden, "A key gives no scope that it does not have itself.");
        }

        var city = Identifiers.IsId(request.City) ? engine.City(request.City) : null;
        if (city is null || await city.GetAsync() is null)
        {
            return Reply.Problem(ProblemKinds.NotFound);
        }

        var secret = CityKeyText.Make(request.City, master);
        return await city.AddKeyAsync(key with { Hash = master.HashKey(secret) })
            ? Made(key, secret)
            : Reply.Problem(ProblemKinds.TooMany);
    }

    private async Task<Reply?> ListAsync(CityRequest request)
    {
        var city = Identifiers.IsId(request.City) ? engine.City(request.City) : null;
        if (city is null || await city.GetAsync() is null)
        {
            return Reply.Problem(ProblemKinds.NotFound);
        }

        var keys = await city.ListKeysAsync();
        var json = JsonText.Make(keys, static (writer, keys) =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var key in keys)
            {
                writer.WriteStartObject();
                WriteMembers(writer, key);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
        return Reply.Of(StatusCodes.Status200OK, json) with { CacheControl = NoStore };
    }

    private async Task<Reply?> DeleteAsync(CityRequest request)
    {
        var id = (string)request.Context.Request.RouteValues["key"]!;
        return Identifiers.IsId(request.City) && await engine.City(request.City).RemoveKeyAsync(id)
            ? Reply.Empty(StatusCodes.Status204NoContent)
            : Reply.Problem(ProblemKinds.NotFound);
    }

    // A key never outlives the one that makes it.
    private CityKey ReadKey(StrictObject fields, long? makerExpiresAtMs)
    {
        var name = fields.Text("name", DoorLimits.KeyNameLength);
        var scopes = fields.Texts("scopes", Scopes.All.Count, ScopeLength);
        foreach (var (index, scope) in scopes.Index())
        {
            if (AccessScopes.Of(scope) == AccessScope.None)
            {
                fields.Refuse($"scopes[{index}]", $"Give one of {string.Join(", ", Scopes.All)}.");
            }
        }

        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var expiresAtMs = fields.Moment("expiresAt");
        if (expiresAtMs <= now)
        {
            fields.Refuse("expiresAt", "Give a moment that lies ahead.");
        }

        if (expiresAtMs > makerExpiresAtMs)
        {
            fields.Refuse("expiresAt", "A key does not outlive the key that makes it: give an earlier moment, or leave it out for the same.");
        }

        expiresAtMs ??= makerExpiresAtMs;
        return new CityKey(Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), name, scopes, now, expiresAtMs, []);
    }

    private static Reply Made(CityKey key, string secret)
    {
        var json = JsonText.Make((key, secret), static (writer, state) =>
        {
            writer.WriteStartObject();
            WriteMembers(writer, state.key);
            writer.WriteString("secret", state.secret);
            writer.WriteEndObject();
        });
        return Reply.Of(StatusCodes.Status201Created, json) with { CacheControl = NoStore };
    }

    private static void WriteMembers(Utf8JsonWriter writer, CityKey key)
    {
        writer.WriteString("id", key.Id);
        writer.WriteString("name", key.Name);
        writer.WriteStartArray("scopes");
        foreach (var scope in key.Scopes)
        {
            writer.WriteStringValue(scope);
        }

        writer.WriteEndArray();
        JsonText.Moment(writer, "createdAt", key.CreatedAtMs);
        JsonText.Moment(writer, "expiresAt", key.ExpiresAtMs);
    }
}
