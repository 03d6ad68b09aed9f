using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Domain.Stock;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>How the aggregates of a firm lie in tables.</summary>
internal static class FirmModel
{
    public static void Conventions(ModelConfigurationBuilder builder)
    {
        builder.Properties<UnitPrice>().HaveConversion<UnitPriceConverter>();
        builder.Properties<Percentage>().HaveConversion<PercentageConverter>();
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(24);
        builder.ComplexProperties<Money>();
        builder.ComplexProperties<Address>();
        builder.ComplexProperties<LocalizedText>();
        builder.ComplexProperties<PaymentTerms>();
        builder.ComplexProperties<OfferteTerms>();
        builder.ComplexProperties<Recipient>();
        builder.ComplexProperties<FirmIdentity>();
        builder.ComplexProperties<HouseStyle>();
        builder.ComplexProperties<SellingRules>();
    }

    public static void Build(ModelBuilder model)
    {
        Firm(model);
        Relations(model);
        Catalog(model);
        Stock(model);
        Offertes(model);
        Contact(model);
    }

    private static EntityTypeBuilder<T> Aggregate<T>(ModelBuilder model, string table)
        where T : Aggregate
    {
        var entity = model.Entity<T>();
        entity.ToTable(table);
        entity.HasKey(e => e.Id);
        entity.Property(e => e.Revision).IsConcurrencyToken();
        entity.Ignore(e => e.Events);
        entity.Ignore(e => e.DocumentKind);
        return entity;
    }

    private static void Firm(ModelBuilder model)
    {
        Aggregate<TradingFirm>(model, "Firm");
        model.Entity<Employee>(e =>
        {
            e.ToTable("Employees");
            e.Ignore(x => x.IsSimulated);
            e.HasIndex(x => x.UserId);
        });
        model.Entity<FirmEvent>(e =>
        {
            e.ToTable("Events");
            e.HasIndex(x => new { x.DocumentKind, x.DocumentId });
            e.HasIndex(x => x.ActorId);
        });
        model.Entity<NumberSeries>(e =>
        {
            e.ToTable("NumberSeries");
            e.HasIndex(x => new { x.Prefix, x.Year }).IsUnique();
        });
    }

    private static void Relations(ModelBuilder model)
    {
        var customer = Aggregate<Customer>(model, "Customers");
        customer.Ignore(c => c.Details);
        customer.Property(c => c.Name).HasMaxLength(Customer.NameLength).UseCollation("NOCASE");
        customer.HasIndex(c => c.Number).IsUnique();
        customer.HasIndex(c => c.Name);
        customer.HasMany(c => c.Contacts).WithOne().HasForeignKey("CustomerId").IsRequired();
        customer.HasMany(c => c.Agreements).WithOne().HasForeignKey("CustomerId").IsRequired();
        customer.HasMany(c => c.Notes).WithOne().HasForeignKey("CustomerId").IsRequired();
        customer.HasOne<Employee>().WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.Restrict);
        customer.HasOne<DiscountGroup>().WithMany().HasForeignKey(c => c.DiscountGroupId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<ContactPerson>().ToTable("ContactPersons").Ignore(c => c.FullName);
        model.Entity<PriceAgreement>(e =>
        {
            e.ToTable("PriceAgreements");
            e.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CustomerNote>().ToTable("CustomerNotes").Property(n => n.Text).HasMaxLength(Customer.NoteLength);
        Aggregate<Supplier>(model, "Suppliers");
    }

    private static void Catalog(ModelBuilder model)
    {
        model.Entity<ArticleGroup>().ToTable("ArticleGroups").HasIndex(g => g.Code).IsUnique();
        var article = Aggregate<Article>(model, "Articles");
        article.HasIndex(a => a.Number).IsUnique();
        article.HasIndex(a => a.Gtin).IsUnique();
        article.HasOne<ArticleGroup>().WithMany().HasForeignKey(a => a.GroupId).OnDelete(DeleteBehavior.Restrict);
        article.HasOne<Supplier>().WithMany().HasForeignKey(a => a.SupplierId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<DiscountGroup>(e =>
        {
            e.ToTable("DiscountGroups");
            e.HasMany(g => g.Discounts).WithOne().HasForeignKey("DiscountGroupId").IsRequired();
        });
        model.Entity<GroupDiscount>().ToTable("GroupDiscounts");
    }

    private static void Stock(ModelBuilder model)
    {
        var item = Aggregate<StockItem>(model, "Stock");
        item.Ignore(s => s.Free);
        item.HasIndex(s => s.ArticleId).IsUnique();
        item.HasOne<Article>().WithMany().HasForeignKey(s => s.ArticleId).OnDelete(DeleteBehavior.Restrict);
        item.HasMany(s => s.Movements).WithOne().HasForeignKey("StockItemId").IsRequired();
        item.HasMany(s => s.Expected).WithOne().HasForeignKey("StockItemId").IsRequired();
        model.Entity<StockMovement>().ToTable("StockMovements");
        model.Entity<ExpectedReceipt>().ToTable("ExpectedReceipts");
    }

    private static void Offertes(ModelBuilder model)
    {
        var request = Aggregate<QuoteRequest>(model, "QuoteRequests");
        request.HasOne<Customer>().WithMany().HasForeignKey(r => r.CustomerId).OnDelete(DeleteBehavior.Restrict);
        request.HasIndex(r => r.Status);

        var offerte = Aggregate<Offerte>(model, "Offertes");
        offerte.Ignore(o => o.Calculation).Ignore(o => o.Margin).Ignore(o => o.Title).Ignore(o => o.IsDraft).Ignore(o => o.IsOpen);
        offerte.HasIndex(o => new { o.Number, o.Version }).IsUnique();
        offerte.HasIndex(o => o.CustomerId);
        offerte.HasIndex(o => o.Status);
        offerte.HasIndex(o => o.PreviousVersionId);
        offerte.HasOne<Customer>().WithMany().HasForeignKey(o => o.CustomerId).OnDelete(DeleteBehavior.Restrict);
        offerte.HasMany(o => o.Lines).WithOne().HasForeignKey("OfferteId").IsRequired();
        offerte.HasMany(o => o.Remarks).WithOne().HasForeignKey("OfferteId").IsRequired();
        model.Entity<OfferteLine>(e =>
        {
            e.ToTable("OfferteLines");
            e.Ignore(l => l.Calculation).Ignore(l => l.Margin);
            e.Property(l => l.Description).HasMaxLength(Offerte.DescriptionLength);
        });
        model.Entity<OfferteRemark>().ToTable("OfferteRemarks");
    }

    private static void Contact(ModelBuilder model)
    {
        var mail = Aggregate<MailMessage>(model, "Mails");
        mail.Property(m => m.Subject).HasMaxLength(MailMessage.SubjectLength);
        mail.Ignore(m => m.Attached);
        mail.HasIndex(m => m.CustomerId);
        mail.HasIndex(m => m.SupplierId);
        mail.HasIndex(m => new { m.AttachedKind, m.AttachedId });
        mail.HasOne<Customer>().WithMany().HasForeignKey(m => m.CustomerId).OnDelete(DeleteBehavior.Restrict);
        mail.HasOne<Supplier>().WithMany().HasForeignKey(m => m.SupplierId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<MailTemplate>().ToTable("MailTemplates");
        var task = Aggregate<FollowUp>(model, "FollowUps");
        task.Property(f => f.Subject).HasMaxLength(FollowUp.SubjectLength);
        task.HasIndex(f => f.DoneOn);
        task.Ignore(f => f.About);
        task.HasIndex(f => new { f.AboutKind, f.AboutId });
    }
}
