namespace MVoting.Core.PollLife;

/// <summary>How a poll sends its entry to its city's catalogue, until the catalogue has stored it.</summary>
public sealed partial class PollMachine
{
    private const int FirstCatalogueDelayMs = 250;
    private const int LongestCatalogueDelayMs = 30_000;

    private long _cataloguedVersion;
    private bool _isCataloguing;
    private long _catalogueAtMs;
    private int _catalogueDelayMs = FirstCatalogueDelayMs;
    private (long UntilMs, PollCommand Command)? _listedWaiter;

    /// <summary>Whether the catalogue has stored what the poll was at a version.</summary>
    public void OnCatalogued(long version, bool isStored)
    {
        _isCataloguing = false;
        if (isStored || Planted.Is(PlantedBug.CatalogueToldOnce))
        {
            _cataloguedVersion = Math.Max(_cataloguedVersion, version);
            _catalogueDelayMs = FirstCatalogueDelayMs;
            _catalogueAtMs = 0;
        }
        else
        {
            _catalogueAtMs = _effects.ReadMonotonicMs() + _catalogueDelayMs;
            _catalogueDelayMs = Math.Min(_catalogueDelayMs * 2, LongestCatalogueDelayMs);
        }

        Pump();
    }

    // An unsettled poll is sent only when it takes longer: most are settled in a moment, and sent once.
    private bool IsCatalogueDue() =>
        _life is not null && !_isCataloguing && _cataloguedVersion < _life.Version && _write is null;

    private long NextCatalogueMs() => !IsCatalogueDue() ? long.MaxValue
        : _life!.IsSettled || _life.Fault is not null ? _catalogueAtMs
        : Math.Max(_catalogueAtMs, _provenMs + RetryDelayMs);

    private bool StartCatalogue(long nowMs)
    {
        if (nowMs < NextCatalogueMs() || !IsCatalogueDue())
        {
            return false;
        }

        _isCataloguing = true;
        _effects.Catalogue(_life!);
        return true;
    }

    // A change is answered when the list of polls shows it. If the list is away, the change counts nevertheless: a reminder
    // makes sure that the entry is sent later.
    private void FinishListed(PollCommand command, bool stored)
    {
        if (stored)
        {
            _listedWaiter = (_effects.ReadMonotonicMs() + CatalogueWaitMs, command);
        }
        else
        {
            Finish(command, PollReplyKind.TryAgain);
        }
    }

    private bool TakeListedWaiter(long nowMs)
    {
        if (_listedWaiter is not { } waiter)
        {
            return false;
        }

        if (_cataloguedVersion < _life!.Version)
        {
            if (nowMs < waiter.UntilMs)
            {
                return false;
            }

            if (_reminderMs is null && !_isReminderTried)
            {
                _isReminderTried = true;
                SetReminder(NowMs());
                return true;
            }
        }

        _listedWaiter = null;
        _isReminderTried = false;
        Finish(waiter.Command, PollReplyKind.Done);
        return true;
    }
}
