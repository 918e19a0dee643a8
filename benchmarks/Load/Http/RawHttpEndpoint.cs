using System.Globalization;
using System.Text;

namespace MVoting.Load.Http;

/// <summary>Where raw connections go, and the header bytes that every request to one path shares.</summary>
public sealed class RawHttpEndpoint
{
    private readonly Uri _server;

    public RawHttpEndpoint(Uri server)
    {
        ArgumentNullException.ThrowIfNull(server);
        if (server.Scheme != Uri.UriSchemeHttp && server.Scheme != Uri.UriSchemeHttps)
        {
            throw new SetupException($"'{server}' is not an http or https address.");
        }

        _server = server;
    }

    public string Host => _server.IdnHost;

    public int Port => _server.Port;

    public bool IsTls => _server.Scheme == Uri.UriSchemeHttps;

    /// <summary>
    /// The head of a GET in the same form as that of a POST, so that one connection sends both: its length is 0.
    /// </summary>
    public byte[] GetHead(string path, string key) =>
        Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"GET {path} HTTP/1.1\r\nHost: {_server.Authority}\r\nAuthorization: Bearer {key}\r\n" +
            $"Content-Length: "));

    /// <summary>The head of a POST up to and including the name of <c>Content-Length</c>; its value follows.</summary>
    public byte[] PostHead(string path, string key, string contentType) =>
        Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: {_server.Authority}\r\nAuthorization: Bearer {key}\r\n" +
            $"Content-Type: {contentType}\r\nContent-Length: "));
}
