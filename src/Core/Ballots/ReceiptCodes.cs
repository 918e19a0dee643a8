using MVoting.Core.Polls;

namespace MVoting.Core.Ballots;

/// <summary>The codes of a few receipts, made together; reused. Not thread-safe.</summary>
public sealed class ReceiptCodes
{
    /// <summary>Receipts at a time.</summary>
    public const int Most = KeyedMessages.Most;

    private readonly ReceiptSubject[] _subjects = new ReceiptSubject[Most];
    private readonly byte[] _codes = new byte[Most * PollSecret.ReceiptCodeLength];
    private readonly KeyedMessages _scratch = new();
    private int _count;

    /// <summary>Forgets the receipts.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds a receipt; at most <see cref="Most"/>.</summary>
    public void Add(in ReceiptSubject subject) => _subjects[_count++] = subject;

    /// <summary>Makes the codes of the receipts added.</summary>
    public void Make(PollSecret secret, PollUid poll)
    {
        ArgumentNullException.ThrowIfNull(secret);
        secret.WriteReceiptCodes(poll, _subjects.AsSpan(0, _count), _scratch, _codes);
    }

    /// <summary>The code of a receipt in the order of adding, in ASCII.</summary>
    public ReadOnlySpan<byte> At(int index) =>
        _codes.AsSpan(index * PollSecret.ReceiptCodeLength, PollSecret.ReceiptCodeLength);
}
