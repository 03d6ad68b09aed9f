using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Documents;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Invoicing;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Export;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Payments;

/// <summary>A letter on paper: as it was sent, or as it would be sent now.</summary>
public static class PrintReminder
{
    /// <summary>Name of the PDF in its address.</summary>
    public const string FileName = "brief.pdf";

    [Access(Access.FirmReader)]
    public sealed record Pdf(int ReminderId) : IFirmQuery<PrintedFile>;

    /// <param name="ReminderId">The letter.</param>
    /// <param name="Number">Page, from 1.</param>
    /// <param name="Width">Width in pixels.</param>
    [Access(Access.FirmReader)]
    public sealed record Page(int ReminderId, int Number, int Width) : IFirmQuery<PrintedFile>;

    [Access(Access.FirmReader)]
    public sealed record Pages(int ReminderId) : IFirmQuery<PrintedPages>;

    /// <summary>The letter as it would be sent now; refused when it may not go.</summary>
    [Access(Access.FirmReader)]
    public sealed record DraftPdf(int InvoiceId, ReminderLevel Level) : IFirmQuery<PrintedFile>;

    /// <param name="InvoiceId">The invoice.</param>
    /// <param name="Level">Which letter.</param>
    /// <param name="Number">Page, from 1.</param>
    /// <param name="Width">Width in pixels.</param>
    [Access(Access.FirmReader)]
    public sealed record DraftPage(int InvoiceId, ReminderLevel Level, int Number, int Width) : IFirmQuery<PrintedFile>;

    [Access(Access.FirmReader)]
    public sealed record DraftPages(int InvoiceId, ReminderLevel Level) : IFirmQuery<PrintedPages>;

    /// <summary>The address below the firm where a letter that wasn't sent yet is printed.</summary>
    internal static string DraftFolder(ReminderLevel level) => $"herinneringen/concept/{level.ToString().ToLowerInvariant()}";

    internal sealed class Handler(FirmDb db, Actor actor)
        : IRequestHandler<Pdf, Result<PrintedFile>>, IRequestHandler<Page, Result<PrintedFile>>, IRequestHandler<Pages, Result<PrintedPages>>,
            IRequestHandler<DraftPdf, Result<PrintedFile>>, IRequestHandler<DraftPage, Result<PrintedFile>>, IRequestHandler<DraftPages, Result<PrintedPages>>
    {
        public async Task<Result<PrintedFile>> Handle(Pdf query, CancellationToken ct) => FileOf(await Sent(query.ReminderId, ct));

        public async Task<Result<PrintedFile>> Handle(Page query, CancellationToken ct) => PageOf(await Sent(query.ReminderId, ct), query.Number, query.Width);

        public async Task<Result<PrintedPages>> Handle(Pages query, CancellationToken ct) => PagesOf(await Sent(query.ReminderId, ct));

        public async Task<Result<PrintedFile>> Handle(DraftPdf query, CancellationToken ct) => FileOf(await Draft(query.InvoiceId, query.Level, ct));

        public async Task<Result<PrintedFile>> Handle(DraftPage query, CancellationToken ct) => PageOf(await Draft(query.InvoiceId, query.Level, ct), query.Number, query.Width);

        public async Task<Result<PrintedPages>> Handle(DraftPages query, CancellationToken ct) => PagesOf(await Draft(query.InvoiceId, query.Level, ct));

        private static Result<PrintedFile> FileOf(Result<PrintedDocument> paper) => paper.IsFailure ? Result<PrintedFile>.Failure(paper.Errors) : paper.Value.Pdf();

        private static Result<PrintedPages> PagesOf(Result<PrintedDocument> paper) => paper.IsFailure ? Result<PrintedPages>.Failure(paper.Errors) : paper.Value.Pages();

        private static Result<PrintedFile> PageOf(Result<PrintedDocument> paper, int number, int width) =>
            paper.IsFailure ? Result<PrintedFile>.Failure(paper.Errors) : paper.Value.Page(number, width) is { } picture ? picture : ReminderErrors.NotFound;

        private async Task<Result<PrintedDocument>> Sent(int id, CancellationToken ct)
        {
            var found = await db.Reminders.AsNoTracking().Where(r => r.Id == id)
                .Join(db.Employees, r => r.AuthorId, e => e.Id, (r, e) => new { Letter = r, Author = e })
                .SelectMany(x => db.Firms, (x, f) => new
                {
                    x.Letter,
                    x.Author,
                    Firm = f,
                    PreviousOn = db.Reminders.Where(r => r.InvoiceId == x.Letter.InvoiceId && r.Id < x.Letter.Id).Max(r => (DateOnly?)r.SentOn),
                })
                .SingleOrDefaultAsync(ct);
            return found is null ? ReminderErrors.NotFound : Paper(ReminderComposer.Compose(found.Letter, found.Firm, found.Author, found.PreviousOn), $"{found.Letter.Revision}");
        }

        private async Task<Result<PrintedDocument>> Draft(int invoiceId, ReminderLevel level, CancellationToken ct)
        {
            var found = await db.Invoices.AsNoTracking().Where(i => i.Id == invoiceId)
                .SelectMany(i => db.Firms, (i, f) => new { Invoice = i, Firm = f, Author = db.Employees.FirstOrDefault(e => e.Id == actor.EmployeeId) ?? db.Employees.First(e => e.Id == i.AuthorId) })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return InvoiceErrors.NotFound;
            var invoice = found.Invoice;
            var customer = await db.Customers.AsNoTracking().Include(c => c.Contacts).SingleAsync(c => c.Id == invoice.CustomerId, ct);
            var previousOn = invoice.LastReminderOn;

            // Nothing here is tracked: the letter is made as sending would make it and then forgotten.
            var letter = Reminder.Send(invoice, customer, level, found.Author.Id, found.Firm);
            return letter.IsFailure
                ? Result<PrintedDocument>.Failure(letter.Errors)
                : Paper(ReminderComposer.Compose(letter.Value, found.Firm, found.Author, previousOn), $"c{invoice.Revision}.{customer.Revision}.{level}.{found.Firm.BusinessDay.DayNumber}");
        }

        private static PrintedDocument Paper(ReminderDocument document, string state) => new(
            $"{document.Level switch
            {
                ReminderPaperLevel.Reminder => "herinnering",
                ReminderPaperLevel.Dunning => "aanmaning",
                ReminderPaperLevel.FinalNotice => document.IsConsumer ? "14-dagenbrief" : "laatste-aanmaning",
                ReminderPaperLevel.Collection => "incasso",
            }}-{document.Invoices[0].Number}",
            state, () => DocumentPdf.Render(document), () => DocumentPdf.PageCount(document), (page, width) => DocumentPdf.RenderPage(document, page, width));
    }

    /// <summary>The addresses of the files.</summary>
    internal static void Map(IEndpointRouteBuilder routes)
    {
        PrintedDocument.Map(routes, "herinneringen", FileName, id => new Pdf(id), (id, number, width) => new Page(id, number, width));
        foreach (var level in Enum.GetValues<ReminderLevel>())
            PrintedDocument.Map(routes, DraftFolder(level), FileName, id => new DraftPdf(id, level), (id, number, width) => new DraftPage(id, level, number, width));
    }
}
