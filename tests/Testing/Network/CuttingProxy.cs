using System.Net;
using System.Net.Sockets;

namespace MVoting.Testing.Network;

/// <summary>
/// A TCP proxy on a free port of 127.0.0.1 that delays, cuts and hangs as it is told: the network between a program and
/// its database, at the moments that hurt. It knows nothing of the protocol; a request is what a client sends at a
/// time, a reply what comes back after it.
/// </summary>
public sealed class CuttingProxy : IAsyncDisposable
{
    private readonly Socket _listener;
    private readonly Lock _gate = new();
    private readonly HashSet<CutConnection> _connections = [];
    private CuttingMode _mode;
    private TaskCompletionSource _modeChanges = NewSignal();
    private TaskCompletionSource? _armed;
    private int _cuts;
    private bool _closed;
    private volatile EndPoint _server;

    private CuttingProxy(EndPoint server)
    {
        _server = server;
        _listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        Port = ((IPEndPoint)_listener.LocalEndPoint!).Port;
        _ = AcceptAsync();
    }

    /// <summary>The port on 127.0.0.1 that clients connect to.</summary>
    public int Port { get; }

    /// <summary>How long <see cref="CuttingMode.Delay"/> delays.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>What <see cref="CuttingMode.CutWithinReply"/> keeps back.</summary>
    public int BytesKeptBack { get; set; } = 1;

    /// <summary>
    /// Requests with fewer bytes pass in every mode: so large appends are cut, and small reads are left alone.
    /// </summary>
    public int MinRequestBytes { get; set; } = 1;

    /// <summary>Connections that were cut in the middle of a request so far.</summary>
    public int Cuts => Volatile.Read(ref _cuts);

    /// <summary>What happens to every request from now on.</summary>
    public CuttingMode Mode
    {
        get
        {
            lock (_gate)
                return _mode;
        }
        set
        {
            lock (_gate)
            {
                _armed = null;
                SetMode(value);
            }
        }
    }

    /// <summary>A proxy to a server on 127.0.0.1.</summary>
    public static CuttingProxy To(int port) => new(new IPEndPoint(IPAddress.Loopback, port));

    /// <summary>
    /// Does it to the next request, whoever's it is, and to no other: the mode is <see cref="CuttingMode.Pass"/> again
    /// from that request on. Not for the modes that hang.
    /// </summary>
    /// <returns>Ends when the request has met it: for a cut, when the connection was closed.</returns>
    public Task OnceAsync(CuttingMode mode)
    {
        lock (_gate)
        {
            _armed = NewSignal();
            SetMode(mode);
            return _armed.Task;
        }
    }

    /// <summary>Leads to another server on 127.0.0.1 from now on; every connection there is closes at once.</summary>
    public void LeadTo(int port)
    {
        _server = new IPEndPoint(IPAddress.Loopback, port);
        CutAll();
    }

    /// <summary>Closes every connection there is, at once.</summary>
    public void CutAll()
    {
        CutConnection[] connections;
        lock (_gate)
            connections = [.. _connections];
        foreach (var connection in connections)
            connection.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _closed = true;
            SetMode(CuttingMode.Pass);
        }
        _listener.Dispose();
        CutAll();
        return ValueTask.CompletedTask;
    }

    /// <summary>Decides over one request.</summary>
    internal (CuttingMode Mode, TaskCompletionSource? Met) Take(int requestBytes)
    {
        lock (_gate)
        {
            if (_mode == CuttingMode.Pass || requestBytes < MinRequestBytes)
                return (CuttingMode.Pass, null);
            var (mode, armed) = (_mode, _armed);
            if (armed is not null)
            {
                _armed = null;
                SetMode(CuttingMode.Pass);
            }
            return (mode, armed);
        }
    }

    /// <summary>Ends when the mode is another one than a given one.</summary>
    internal async Task WhileAsync(CuttingMode mode)
    {
        while (true)
        {
            Task changes;
            lock (_gate)
            {
                if (_mode != mode)
                    return;
                changes = _modeChanges.Task;
            }
            await changes.ConfigureAwait(false);
        }
    }

    internal void CountCut() => Interlocked.Increment(ref _cuts);

    internal void Forget(CutConnection connection)
    {
        lock (_gate)
            _connections.Remove(connection);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void SetMode(CuttingMode mode)
    {
        _mode = mode;
        _modeChanges.SetResult();
        _modeChanges = NewSignal();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket client;
            try
            {
                client = await _listener.AcceptAsync().ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
            {
                return;
            }
            var connection = new CutConnection(this, client);
            lock (_gate)
            {
                if (_closed)
                    connection.Dispose();
                else
                    _connections.Add(connection);
            }
            _ = connection.RunAsync(_server);
        }
    }
}
