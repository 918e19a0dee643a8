using System.Net;
using System.Net.Sockets;

namespace MVoting.Api.Receipts;

/// <summary>
/// The failures that callers without a key have left, by their address: <see cref="DoorLimits.FailuresPerAddress"/> at
/// once, and one more each second. Two rows of slots, and an address has one slot in each, chosen by a hash that is
/// another one in every process: the memory is bounded however many addresses there are, and an address is refused
/// only when both of its slots are empty, so that hardly anyone pays for a stranger. An IPv6 address counts by its
/// first 64 bits, which one subscriber has. Thread-safe.
/// </summary>
public sealed class AddressBudget(TimeProvider time)
{
    private const int Slots = 8_192;
    private const int PrefixSizeBytes = 8;

    private readonly long[] _fullAt = new long[2 * Slots];
    private readonly long _start = time.GetTimestamp();
    private readonly long _step = time.TimestampFrequency;
    private readonly long _burst = time.TimestampFrequency * DoorLimits.FailuresPerAddress;

    /// <summary>Seconds until the address may fail again; 0: it may now.</summary>
    public int WaitSeconds(IPAddress? address)
    {
        var (first, second) = SlotsOf(address);
        var now = Now();
        var excess = Math.Min(
            Volatile.Read(ref _fullAt[first]), Volatile.Read(ref _fullAt[second])) + _step - now - _burst;
        return excess <= 0 ? 0 : (int)((excess + _step - 1) / _step);
    }

    /// <summary>Takes a failure of the address out.</summary>
    public void Count(IPAddress? address)
    {
        var (first, second) = SlotsOf(address);
        Take(ref _fullAt[first]);
        Take(ref _fullAt[second]);
    }

    private void Take(ref long fullAt)
    {
        var now = Now();
        while (true)
        {
            var seen = Volatile.Read(ref fullAt);
            var next = Math.Min(Math.Max(seen, now) + _step, now + _burst);
            if (seen >= next || Interlocked.CompareExchange(ref fullAt, next, seen) == seen)
            {
                return;
            }
        }
    }

    private long Now() => time.GetTimestamp() - _start;

    private static (int First, int Second) SlotsOf(IPAddress? address)
    {
        Span<byte> bytes = stackalloc byte[16];
        var length = 0;
        if (address is not null)
        {
            var own = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
            own.TryWriteBytes(bytes, out length);
            length = own.AddressFamily == AddressFamily.InterNetworkV6 ? PrefixSizeBytes : length;
        }

        var hash = default(HashCode);
        hash.AddBytes(bytes[..length]);
        var first = hash.ToHashCode();
        hash.Add(length);
        return (Place(first), Slots + Place(hash.ToHashCode()));
    }

    private static int Place(int hash) => (int)((uint)hash % Slots);
}
