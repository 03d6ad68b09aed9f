using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Domain.Orders;

public sealed partial class Order
{
    /// <summary>What stands in the way of confirming; empty when it can go.</summary>
    /// <param name="customer">The customer of the order.</param>
    /// <param name="offerte">The offerte it comes from, with its lines; null when there is none.</param>
    /// <param name="consent">How the customer agreed to what differs from the offerte; empty when they weren't asked.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="elsewhere">Units that other orders took of each offerte line, by line; null when there are none.</param>
    public IReadOnlyList<Error> WhyNotConfirm(Customer customer, Offerte? offerte, string? consent, DateOnly today, IReadOnlyDictionary<int, int>? elsewhere = null)
    {
        if (WhyNotEditable() is { } refused)
            return [refused];
        var errors = new List<Error>();
        if (customer.Status != CustomerStatus.Active)
            errors.Add(OrderErrors.CustomerNotActive);
        else if (customer.VatCategory != VatCategory)
            errors.Add(OfferteId is null ? OrderErrors.VatCaseChanged : OrderErrors.OfferteVatCaseChanged);
        else if (VatCategory is VatCategory.IntraCommunity or VatCategory.ReverseCharge && string.IsNullOrEmpty(customer.VatNumber))
            errors.Add(OrderErrors.NoVatNumber);
        if (_lines.Count == 0)
            errors.Add(OrderErrors.NoLines);
        if (Terms.WantedOn is { } wanted && wanted < today)
            errors.Add(OrderErrors.WantedPassed);
        if (consent?.Length > NoteLength)
            errors.Add(OrderErrors.TextTooLong("Consent", NoteLength));
        if (offerte is not null && string.IsNullOrWhiteSpace(consent) && DifferencesFrom(offerte, elsewhere) is [var first, ..])
            errors.Add(OrderErrors.Deviates(first));
        return errors;
    }

    /// <summary>
    /// Confirms it to the customer: the number is given, the recipient is recorded, lines without a promised day get the day that
    /// was asked for or follows from the levertijd.
    /// </summary>
    /// <param name="customer">The customer of the order; another one is a bug and throws.</param>
    /// <param name="offerte">The offerte it comes from, with its lines; leaving it out is a bug and throws.</param>
    /// <param name="numbers">The series of this year's orders.</param>
    /// <param name="firm">For the date.</param>
    /// <param name="consent">How the customer agreed to what differs from the offerte.</param>
    /// <param name="elsewhere">Units that other orders took of each offerte line, by line; null when there are none.</param>
    /// <param name="stoodOut">What a good colleague would have pointed out, for the log.</param>
    /// <returns>Done, or every refusal at once.</returns>
    public Result Confirm(
        Customer customer, Offerte? offerte, NumberSeries numbers, TradingFirm firm, string? consent = null, IReadOnlyDictionary<int, int>? elsewhere = null,
        IReadOnlyList<string>? stoodOut = null)
    {
        if (customer.Id != CustomerId)
            throw new ArgumentException($"{Title} is of customer {CustomerId}, not {customer.Id}.", nameof(customer));
        if (offerte?.Id != OfferteId)
            throw new ArgumentException($"{Title} comes from offerte {OfferteId}, not {offerte?.Id}.", nameof(offerte));
        var today = firm.BusinessDay;
        var errors = WhyNotConfirm(customer, offerte, consent, today, elsewhere);
        if (errors.Count > 0)
            return Result.Failure(errors);
        Number = numbers.Next();
        ConfirmedOn = today;
        Recipient = Recipient.Of(customer, Terms.ContactPersonId);
        Consent = string.IsNullOrWhiteSpace(consent) ? null : consent.Trim();
        foreach (var line in _lines)
            line.Promise(line.PromisedOn is { } day && day >= today ? day : UsualPromise(today), today);
        Status = OrderStatus.Confirmed;
        Derive();
        customer.BecomeCustomer();
        Happened("Order.Confirmed", $"Bevestigd aan {Recipient.Name}, levering {PromiseText()}.", new { Number, Total = Total.Cents, OfferteId, Consent, StoodOut = stoodOut ?? [] });
        return Result.Success;
    }

    /// <summary>The day that follows from what the customer asked and from the levertijd.</summary>
    /// <param name="today">The firm's date.</param>
    public DateOnly UsualPromise(DateOnly today)
    {
        var usual = BusinessCalendar.AddWorkingDays(today, Terms.LeadTimeDays);
        var day = Terms.WantedOn is { } wanted && wanted > usual ? wanted : usual;
        return BusinessCalendar.IsWorkingDay(day) ? day : BusinessCalendar.Next(day);
    }

    /// <summary>A promised delivery day passed and not everything left.</summary>
    /// <param name="day">The day that passed.</param>
    /// <returns>True when something was promised for that day and is still to be delivered.</returns>
    public bool BreakPromise(DateOnly day)
    {
        var late = IsConfirmed ? _lines.Where(l => l.Open > 0 && l.PromisedOn == day).ToList() : [];
        if (late.Count == 0)
            return false;
        var units = late.Sum(l => l.Open);
        Happened("Order.Late", $"De toegezegde leverdag {DutchFormat.Date(day)} is voorbij en er is nog {DutchFormat.Count(units)} te leveren.", new { day, units, Told = late.TrueForAll(l => l.PromiseToldOn is not null) });
        return true;
    }

    /// <summary>Promises another delivery day. The customer doesn't know until they are told.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="day">A working day from today on, within a year.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="reason">Why, in words for the history; may be empty.</param>
    /// <returns>Done, or why not.</returns>
    public Result Promise(int lineId, DateOnly day, DateOnly today, string reason = "")
    {
        if (Status == OrderStatus.Cancelled)
            return OrderErrors.Cancelled;
        if (Line(lineId) is not { } line)
            return OrderErrors.NoLine;
        if (DeliveryDay.Check(day, today) is { } why)
            return why.On("PromisedOn");
        if (reason.Length > NoteLength)
            return OrderErrors.TextTooLong("Reason", NoteLength);
        if (IsConfirmed && line.Open == 0)
            return OrderErrors.NothingOpen;
        var before = line.PromisedOn;
        if (before == day)
            return OrderErrors.SamePromise;
        line.Promise(day, null);
        ChangedSinceConfirmation |= IsConfirmed;
        Derive();
        Happened(
            "Order.Promised",
            $"Regel {line.Position}: levering toegezegd op {DutchFormat.Date(day)}{(before is { } old ? $", was {DutchFormat.Date(old)}" : "")}{Because(reason)}.",
            new { lineId, before, day, reason });
        return Result.Success;
    }

    /// <summary>The customer was told the promised days as they stand now, by mail or by phone.</summary>
    /// <param name="today">The firm's date.</param>
    /// <param name="how">How: <c>per mail</c>, <c>telefonisch met Ilse van Loon</c>.</param>
    /// <returns>Done, or <c>Order.NotConfirmed</c>, <c>Order.TextTooLong</c>.</returns>
    public Result TellPromises(DateOnly today, string how)
    {
        if (!IsConfirmed)
            return Status == OrderStatus.Draft ? OrderErrors.NotConfirmed : OrderErrors.Cancelled;
        if (how.Length > NoteLength)
            return OrderErrors.TextTooLong("How", NoteLength);
        foreach (var line in _lines.Where(l => l.Open > 0))
            line.TellPromise(today);
        ChangedSinceConfirmation = false;
        Happened("Order.CustomerTold", $"De klant weet wanneer er geleverd wordt ({how}).", new { how });
        return Result.Success;
    }

    /// <summary>Sets stock aside for a line.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="quantity">Units, at most what is short and what is free.</param>
    /// <param name="stock">Stock of the line's article; another article is a bug and throws.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="reason">Why this customer, when stock is scarce; may be empty.</param>
    /// <returns>Done, or <c>Order.NotConfirmed</c>, <c>Order.ReserveTooMuch</c>, <c>Stock.NotFree</c>.</returns>
    public Result Reserve(int lineId, int quantity, StockItem stock, DateOnly today, string by, string reason = "")
    {
        if (!IsConfirmed)
            return Status == OrderStatus.Draft ? OrderErrors.NotConfirmed : OrderErrors.Cancelled;
        if (Line(lineId) is not { } line)
            return OrderErrors.NoLine;
        Owns(line, stock);
        if (quantity > line.Short)
            return OrderErrors.ReserveTooMuch(line.Short);
        if (reason.Length > NoteLength)
            return OrderErrors.TextTooLong("Reason", NoteLength);
        var booked = stock.Reserve(quantity, today, Number!, by);
        if (booked.IsFailure)
            return booked;
        line.Reserve(quantity);
        Derive();
        Happened("Order.Reserved", $"Regel {line.Position}: {quantity} x {line.Description} gereserveerd{Because(reason)}.", new { lineId, quantity, reason });
        return Result.Success;
    }

    /// <summary>Lets reserved stock of a line go, for another customer or because it waits too long.</summary>
    /// <returns>Done, or <c>Order.LetGoTooMuch</c> for more than is reserved and not in a delivery.</returns>
    public Result LetGo(int lineId, int quantity, StockItem stock, DateOnly today, string by, string reason = "")
    {
        if (Line(lineId) is not { } line)
            return OrderErrors.NoLine;
        Owns(line, stock);
        if (quantity > line.Releasable)
            return OrderErrors.LetGoTooMuch(line.Releasable);
        if (reason.Length > NoteLength)
            return OrderErrors.TextTooLong("Reason", NoteLength);
        var booked = stock.Release(quantity, today, Number!, by);
        if (booked.IsFailure)
            return booked;
        line.LetGo(quantity);
        Derive();
        Happened("Order.ReservationReleased", $"Regel {line.Position}: reservering van {quantity} x {line.Description} vrijgegeven{Because(reason)}.", new { lineId, quantity, reason });
        return Result.Success;
    }

    /// <summary>Changes how many the customer gets of a confirmed line, with their consent. Reserved stock that is too much is let go.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="quantity">The new number ordered; not below what was delivered or declined.</param>
    /// <param name="stock">Stock of the line's article.</param>
    /// <param name="firm">For totals and date.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="reason">What was agreed with the customer.</param>
    /// <returns>Done, or <c>Order.Quantity</c>, <c>Order.BelowDelivered</c>, <c>Order.InDelivery</c>, <c>Order.Reason</c>.</returns>
    public Result ChangeQuantity(int lineId, int quantity, StockItem stock, TradingFirm firm, string by, string reason)
    {
        if (WhyNotChangeable(reason) is { } refused)
            return refused;
        if (Line(lineId) is not { } line)
            return OrderErrors.NoLine;
        Owns(line, stock);
        if (quantity is < 1 or > Offerte.LargestQuantity)
            return OrderErrors.Quantity;
        if (quantity == line.Quantity)
            return OrderErrors.SameQuantity;
        var least = line.Quantity - line.Open;
        if (quantity < least)
            return OrderErrors.BelowDelivered(least);
        var open = quantity - least;
        if (open < line.Released)
            return OrderErrors.InDelivery;
        if (LetGoDownTo(line, open, stock, firm.BusinessDay, by) is { } failed)
            return failed;
        var before = line.Quantity;
        line.ChangeQuantity(quantity);
        ChangedSinceConfirmation = true;
        Recalculate(firm);
        Happened("Order.QuantityChanged", $"Regel {line.Position}: aantal gewijzigd van {before} naar {quantity}{Because(reason)}.", new { lineId, before, quantity, reason });
        return Result.Success;
    }

    /// <summary>Adds a line to a confirmed order: an alternative for what can't come, or something the customer wants as well.</summary>
    /// <param name="entry">What is added.</param>
    /// <param name="article">The article.</param>
    /// <param name="promised">Delivery day that was agreed.</param>
    /// <param name="firm">For totals and date.</param>
    /// <param name="reason">What was agreed with the customer.</param>
    /// <returns>The line, or why not.</returns>
    public Result<OrderLine> AddToConfirmed(LineEntry entry, LineArticle article, DateOnly promised, TradingFirm firm, string reason)
    {
        if (WhyNotChangeable(reason) is { } refused)
            return refused;
        if (DeliveryDay.Check(promised, firm.BusinessDay) is { } why)
            return why.On("PromisedOn");
        var added = Append(entry, article, firm);
        if (added.IsFailure)
            return added;
        added.Value.Promise(promised, firm.BusinessDay);
        ChangedSinceConfirmation = true;
        Recalculate(firm);
        Happened("Order.LineAdded", $"Regel {added.Value.Position} toegevoegd: {entry.Quantity} x {added.Value.Description}{Because(reason)}.", new { entry.Quantity, article.Number, reason });
        return added;
    }

    /// <summary>Units of a line will not come after all. What was reserved for them is let go.</summary>
    /// <param name="lineId">The line.</param>
    /// <param name="quantity">Units, at most what is still to be delivered and not in a delivery.</param>
    /// <param name="stock">Stock of the line's article.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="reason">What was agreed with the customer.</param>
    /// <returns>Done, or <c>Order.DeclineTooMuch</c>, <c>Order.InDelivery</c>, <c>Order.Reason</c>.</returns>
    public Result Decline(int lineId, int quantity, StockItem stock, DateOnly today, string by, string reason)
    {
        if (WhyNotChangeable(reason) is { } refused)
            return refused;
        if (Line(lineId) is not { } line)
            return OrderErrors.NoLine;
        Owns(line, stock);
        if (quantity < 1 || quantity > line.Open)
            return OrderErrors.DeclineTooMuch(line.Open);
        var open = line.Open - quantity;
        if (open < line.Released)
            return OrderErrors.InDelivery;
        if (LetGoDownTo(line, open, stock, today, by) is { } failed)
            return failed;
        line.Decline(quantity);
        ChangedSinceConfirmation = true;
        Derive();
        Happened("Order.Declined", $"Regel {line.Position}: {quantity} x {line.Description} wordt niet meer geleverd{Because(reason)}.", new { lineId, quantity, reason });
        return Result.Success;
    }

    /// <summary>Delivery in parts was agreed, or was taken back.</summary>
    /// <returns>Done, or why not.</returns>
    public Result AgreePartialDelivery(bool allowed, string reason)
    {
        if (WhyNotChangeable(reason) is { } refused)
            return refused;
        if (Terms.PartialDelivery == allowed)
            return OrderErrors.SamePartialDelivery;
        Terms = Terms with { PartialDelivery = allowed };
        TermsRevision++;
        Derive();
        Happened("Order.PartialDelivery", allowed ? $"Levering in delen is afgesproken{Because(reason)}." : $"Levering in één keer is afgesproken{Because(reason)}.", new { allowed, reason });
        return Result.Success;
    }

    /// <summary>
    /// Cancels it: reservations are let go, everything still to be delivered lapses, and so do exceptions that wait for a choice. What was
    /// delivered can't be undone.
    /// </summary>
    /// <param name="reason">Why, for the history and the customer.</param>
    /// <param name="stock">Stock of the articles on the lines, by article.</param>
    /// <param name="today">The firm's date.</param>
    /// <param name="by">Who does it.</param>
    /// <returns>Done, or <c>Order.AlreadyDelivered</c>, <c>Order.InDelivery</c>, <c>Order.Reason</c>, <c>Order.NotConfirmed</c>.</returns>
    public Result Cancel(string reason, IReadOnlyDictionary<int, StockItem> stock, DateOnly today, string by)
    {
        if (WhyNotChangeable(reason) is { } refused)
            return refused;
        if (_lines.Exists(l => l.Shipped > 0))
            return OrderErrors.AlreadyDelivered;
        if (_lines.Exists(l => l.Released > 0))
            return OrderErrors.InDelivery;
        foreach (var line in _lines)
        {
            if (LetGoDownTo(line, 0, stock[line.ArticleId], today, by) is { } failed)
                return failed;
            line.Decline(line.Open);
        }

        foreach (var exception in _exceptions.Where(e => e.Choice is null))
            exception.Choose(OrderExceptionChoice.LetGo);
        Status = OrderStatus.Cancelled;
        CancelReason = reason.Trim();
        Derive();
        Happened("Order.Cancelled", $"Geannuleerd: {CancelReason}", new { reason });
        return Result.Success;
    }

    /// <summary>Asks or tells a colleague something about the order.</summary>
    /// <param name="colleague">Whom.</param>
    /// <param name="text">The words, at most <see cref="NoteLength"/> characters.</param>
    /// <param name="wantsAnswer">True for a question, false to tell only.</param>
    /// <param name="author">Who asks.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>Done, or <c>Order.EmptyNote</c>, <c>Order.TextTooLong</c>.</returns>
    public Result Consult(Employee colleague, string text, bool wantsAnswer, string author, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(text))
            return OrderErrors.EmptyNote;
        if (text.Length > NoteLength)
            return OrderErrors.TextTooLong("Text", NoteLength);
        _consults.Add(OrderConsult.Of(colleague.Id, author, text.Trim(), wantsAnswer, today));
        Happened(wantsAnswer ? "Order.Asked" : "Order.Told", $"{(wantsAnswer ? "Gevraagd aan" : "Verteld aan")} {colleague.Name}: {text.Trim()}");
        return Result.Success;
    }

    /// <summary>A colleague answers.</summary>
    /// <returns>Done, or <c>Order.NoConsult</c>, <c>Order.EmptyNote</c>, <c>Order.TextTooLong</c>.</returns>
    public Result Reply(int consultId, string answer, string colleague, DateOnly today)
    {
        if (_consults.Find(c => c.Id == consultId) is not { WantsAnswer: true, AnsweredOn: null } consult)
            return OrderErrors.NoConsult;
        if (string.IsNullOrWhiteSpace(answer))
            return OrderErrors.EmptyNote;
        if (answer.Length > NoteLength)
            return OrderErrors.TextTooLong("Text", NoteLength);
        consult.Reply(answer.Trim(), today);
        Happened("Order.Answered", $"{colleague} antwoordt: {answer.Trim()}");
        return Result.Success;
    }

    private static void Owns(OrderLine line, StockItem stock)
    {
        if (stock.ArticleId != line.ArticleId)
            throw new ArgumentException($"Line {line.Id} is about article {line.ArticleId}, not {stock.ArticleId}.", nameof(stock));
    }

    /// <summary>Lets go what is reserved beyond what is still to be delivered; the refusal of the stock when there is one.</summary>
    private Result? LetGoDownTo(OrderLine line, int open, StockItem stock, DateOnly today, string by)
    {
        var tooMuch = line.Reserved - open;
        if (tooMuch <= 0)
            return null;
        var released = stock.Release(tooMuch, today, Number!, by);
        if (released.IsFailure)
            return released;
        line.LetGo(tooMuch);
        return null;
    }

    private Error? WhyNotChangeable(string reason)
    {
        if (Status == OrderStatus.Draft)
            return OrderErrors.NotConfirmed;
        if (Status == OrderStatus.Cancelled)
            return OrderErrors.Cancelled;
        if (string.IsNullOrWhiteSpace(reason))
            return OrderErrors.Reason;
        return reason.Length > NoteLength ? OrderErrors.TextTooLong("Reason", NoteLength) : null;
    }

    private string PromiseText()
    {
        var days = _lines.Select(l => l.PromisedOn!.Value).Distinct().Order().ToList();
        return days.Count == 1 ? $"op {DutchFormat.Date(days[0])}" : $"van {DutchFormat.Date(days[0])} tot en met {DutchFormat.Date(days[^1])}";
    }

    private static string Because(string reason) => string.IsNullOrWhiteSpace(reason) ? "" : $" ({reason.Trim().TrimEnd('.')})";
}
